using System.Net.Http.Headers;
using System.Reflection;
using System.Text;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>The operations of a contract that nobody has, each against a server.</summary>
[Category("Elsewhere")]
public sealed class MadeUpOperationTests
{
    private static readonly DateTimeOffset When = new(2026, 10, 28, 10, 0, 0, TimeSpan.FromHours(-4));

    [Test]
    public async Task Parameters_stand_in_the_address()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""[{"_id":"t1"},7,null,{"_id":"t2"}]""");

        var things = await server.Client.ListThingsAsync("a b&c", limit: 2, zone: "America/Toronto");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((server.Line, things.Count), Is.EqualTo(("GET /things?search=a%20b%26c&limit=2&zone=America%2FToronto", 2)));
            Assert.That(things.Select(thing => thing.Id), Is.EqualTo(["t1", "t2"]));
        }
    }

    [Test]
    public async Task Several_ids_stand_in_the_path()
    {
        await using var server = await MadeUpServer.AnsweringAsync("\"alone\"");

        var part = await server.Client.GetPartAsync("a/b", "c");

        Assert.That((server.Line, part.Code), Is.EqualTo(("GET /things/a%2Fb/parts/c", "alone")));
    }

    [Test]
    public async Task A_body_is_sent_and_the_answer_read_whichever_success_it_is()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""{"_id":"t1","name":"made"}""", status: 201);
        var thing = Support.Model.Read<Thing>("""{"_id":"t0","parts":["p"]}""")!;

        var made = await server.Client.CreateThingAsync(thing);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((server.Line, made.Name), Is.EqualTo(("POST /things", "made")));
            Assert.That(server.Body, Does.StartWith("""{"_id":"t0",""").And.Contain("""
                "parts":["p"]
                """));
        }
    }

    [Test]
    public async Task Headers_and_cookies_are_sent()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""{"code":"c"}""");

        var odds = await server.Client.GetLoanAsync("l1", accessKey: "key-1", xTrace: 9_000_000_000, xList: ["a", "b"], session: "s 1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((server.Line, odds.Code), Is.EqualTo(("GET /loans/l1", "c")));
            Assert.That((server.Headers["access-key"], server.Headers["X-Trace"], server.Headers["X-List"], server.Headers["Cookie"]), Is.EqualTo(("key-1", "9000000000", "a,b", "session=s%201")));
        }
    }

    [TestCase("Jané")]
    [TestCase("a\r\nb: c")]
    [TestCase("")]
    [TestCase(" a")]
    public async Task A_header_that_cannot_be_sent_is_refused_and_never_quoted(string key)
    {
        await using var server = await MadeUpServer.AnsweringAsync("{}");

        var refused = await Support.Caught.From<ArgumentException>(() => server.Client.GetLoanAsync("l1", key));

        Assert.That((refused.ParamName, server.Line), Is.EqualTo(("accessKey", (string?)null)));
        Assert.That(refused.ToString(), Does.Not.Contain("Jan").And.Not.Contain("b: c"));
    }

    [Test]
    public async Task An_operation_without_a_response_body_is_a_task()
    {
        await using var server = await MadeUpServer.AnsweringAsync(status: 204);
        var cancel = typeof(IMadeUpClient).GetMethod("CancelLoanAsync")!;

        await (Task)cancel.Invoke(server.Client, [new Guid("00000000-0000-0000-0000-000000000001"), "clinic-1", CancellationToken.None])!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cancel.ReturnType, Is.EqualTo(typeof(Task)));
            Assert.That(cancel.IsDefined(typeof(ObsoleteAttribute)), Is.True, "deprecated");
            Assert.That((server.Line, server.Headers["X-Tenant"]), Is.EqualTo(("DELETE /loans/00000000-0000-0000-0000-000000000001", "clinic-1")));
        }
    }

    [Test]
    public async Task Parameters_of_every_kind_are_written_as_OpenAPI_says()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""["a"]""");
        var pairs = new Dictionary<string, string> { ["x"] = "1", ["y y"] = "2" };

        var texts = await server.Client.SearchAsync(
            When, new DateOnly(2026, 10, 28), true, Kind.VeryFancy, [1, 2],
            tags: ["a,b", "c"], csv: ["a,b", "c"], piped: ["a", "b"], spaced: ["a", "b"], deep: pairs, flat: pairs,
            model: new Odds { Code = "c", Big = 1 }, price: 1.5, weight: 1.10m, size: -1, since: When, kinds: [Kind.Plain, new Kind("new")], level: Level._2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts, Is.EqualTo(["a"]));
            Assert.That(server.Line, Is.EqualTo(
                "GET /search/2026-10-28T14%3A00%3A00.000Z/2026-10-28/true/very-fancy/1,2"
                + "?tags=a%2Cb&tags=c&csv=a%2Cb,c&piped=a%7Cb&spaced=a%20b&deep%5Bx%5D=1&deep%5By%20y%5D=2&x=1&y%20y=2&model%5Bcode%5D=c&model%5Bbig%5D=1"
                + "&price=1.5&weight=1.10&size=-1&since=2026-10-28T14%3A00%3A00.000Z&kinds=plain&kinds=new&level=2"));
        }
    }

    [Test]
    public async Task Numbers_flags_days_ids_and_lists_stand_in_path_and_query()
    {
        await using var server = await MadeUpServer.AnsweringAsync(status: 204);
        var id = new Guid("00000000-0000-0000-0000-000000000001");

        await server.Client.EveryKindAsync(
            9_000_000_000, 0.5, id, ["a", "b"], [1, 2],
            flag: true, day: new DateOnly(2026, 10, 28), ids: [id, id], link: new Uri("https://a.example/b?c=d"),
            days: [new DateOnly(2026, 10, 28), new DateOnly(2026, 10, 29)], either: 7, inline: Inline.X, xFlag: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(server.Headers["X-Flag"], Is.EqualTo("false"));
            Assert.That(server.Line, Is.EqualTo(
                $"GET /kinds/9000000000/0.5/{id}/.a.b/;cells=1;cells=2"
                + $"?flag=true&day=2026-10-28&ids={id}&ids={id}&link=https%3A%2F%2Fa.example%2Fb%3Fc%3Dd&days=2026-10-28,2026-10-29&either=7&inline=x"));
        }
    }

    [Test]
    public async Task Kinds_of_a_union_typed_maps_beside_members_and_values_of_either_type_go_both_ways()
    {
        const string Json = """{"either":{"color":"red"},"inlineEither":[1,2],"scores":{"name":"n","math":1,"art":2,"odd":"x","none":null},"boxes":{"code":"c","left":[{"code":"a"}]},"shape":{"kind":"round","radius":1.5},"shapes":[{"kind":"Square","side":2},{"kind":"new","more":1}],"color":{"color":"blue"}}""";
        await using var server = await MadeUpServer.AnsweringAsync(Json, "application/vnd.things+json");

        var more = await server.Client.SendVendorAsync(Support.Model.Read<More>(Json)!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(more.Either, Is.EqualTo(new Dictionary<string, object?> { ["color"] = "red" }));
            Assert.That(more.InlineEither, Is.EqualTo(new List<object?> { 1L, 2L }));
            Assert.That(more.Scores!.Name, Is.EqualTo("n"));
            Assert.That(more.Scores.AdditionalEntries, Is.EqualTo(new Dictionary<string, int> { ["math"] = 1, ["art"] = 2 }));
            Assert.That(more.Scores.AdditionalProperties.Keys, Is.EqualTo(["odd", "none"]));
            Assert.That(more.Boxes!.AdditionalEntries!["left"].Single().Code, Is.EqualTo("a"));
            Assert.That((more.Shape as Circle)?.Radius, Is.EqualTo(1.5));
            Assert.That(more.Shapes!.Select(shape => shape.GetType()), Is.EqualTo([typeof(Square), typeof(Shape)]));
            Assert.That((server.Body, server.Headers["Content-Type"], server.Headers["Accept"]), Is.EqualTo((Json, "application/vnd.things+json", "application/vnd.things+json")));
        }
    }

    [Test]
    public async Task Parameters_that_are_null_or_empty_are_left_out()
    {
        await using var server = await MadeUpServer.AnsweringAsync("[]");

        await server.Client.SearchAsync(When, default, false, Kind.Plain, [1], tags: [], deep: new Dictionary<string, string>());

        Assert.That(server.Line, Does.EndWith("/false/plain/1"));
        Assert.That(async () => await server.Client.SearchAsync(When, default, false, Kind.Plain, []), Throws.ArgumentException.With.Property("ParamName").EqualTo("ids"));
    }

    [Test]
    public async Task Text_is_sent_and_read_as_text()
    {
        await using var server = await MadeUpServer.AnsweringAsync("\"é\"", "text/plain; charset=utf-8");

        Assert.That(await server.Client.SendTextAsync("{Zoë}"), Is.EqualTo("\"é\""));
        Assert.That((server.Body, server.Headers["Content-Type"], server.Headers["Accept"]), Is.EqualTo(("{Zoë}", "text/plain; charset=utf-8", "text/plain")));
    }

    [Test]
    public async Task Text_of_any_type_is_sent_and_read_as_it_is()
    {
        await using var server = await MadeUpServer.AnsweringAsync("a,\"b\"", "text/csv");

        Assert.That(await server.Client.SendRowsAsync("c,d"), Is.EqualTo("a,\"b\""));
        Assert.That((server.Body, server.Headers["Content-Type"], server.Headers["Accept"]), Is.EqualTo(("c,d", "text/csv; charset=utf-8", "text/csv")));
    }

    [TestCase(200)]
    [TestCase(202)]
    [TestCase(204)]
    public async Task The_status_is_what_an_operation_returns_that_has_several_and_no_body(int status)
    {
        await using var server = await MadeUpServer.AnsweringAsync(status: status);

        Assert.That(await server.Client.FinishAsync("p"), Is.EqualTo(status));
        Assert.That(server.Line, Is.EqualTo("PUT /done/p"));
    }

    [Test]
    public async Task A_response_without_a_body_is_null_where_another_has_one()
    {
        await using var none = await MadeUpServer.AnsweringAsync(status: 204);
        await using var one = await MadeUpServer.AnsweringAsync("\"p\"");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await none.Client.FindPartAsync("p"), await none.Client.CountPartsAsync("p")), Is.EqualTo(((Part?)null, (int?)null)));
            Assert.That((await one.Client.FindPartAsync("p"))!.Code, Is.EqualTo("p"));
        }
    }

    [TestCase("{\"code\":\"c\"}", 200)]
    [TestCase("7", 202)]
    public async Task Bodies_of_several_types_are_any_value(string answer, int status)
    {
        await using var server = await MadeUpServer.AnsweringAsync(answer, status: status);

        Assert.That(await server.Client.StartPartAsync("p"), status == 202 ? Is.EqualTo(7) : Contains.Key("code"));
    }

    [Test]
    public async Task Parameters_may_have_names_that_C_sharp_or_the_generated_code_uses()
    {
        await using var server = await MadeUpServer.AnsweringAsync("{}");

        await server.Client.OddNamesAsync(@class: "a", filter: "b", ids: [1, 2], cancellationToken_: "c", address__: "d");

        Assert.That(server.Line, Is.EqualTo("GET /names?class=a&$filter=b&ids[]=1&ids[]=2&cancellationToken=c&address_=d"));
    }

    [Test]
    public async Task Files_have_a_type_and_a_name_both_ways()
    {
        await using var server = await MadeUpServer.AnsweringAsync("%PDF", "application/pdf", fileName: "a.pdf");
        using var sent = new StreamContent(new MemoryStream("bytes"u8.ToArray())) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };

        using var file = await server.Client.GetFileAsync();
        await server.Client.PutFileAsync(sent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await file.ReadAsStringAsync(), file.Headers.ContentType!.MediaType, file.Headers.ContentDisposition!.FileName), Is.EqualTo(("%PDF", "application/pdf", "a.pdf")));
            Assert.That((server.Line, server.Body, server.Headers["Content-Type"]), Is.EqualTo(("PUT /file", "bytes", "image/png")));
        }
    }

    [Test]
    public async Task A_form_is_sent_as_browsers_do()
    {
        await using var server = await MadeUpServer.AnsweringAsync(status: 202);

        await server.Client.SendFormAsync(new Body { Name = "Zoë & co", Count = 2 });

        Assert.That((server.Body, server.Headers["Content-Type"]), Is.EqualTo(("name=Zo%C3%AB%20%26%20co&count=2", "application/x-www-form-urlencoded; charset=utf-8")));
    }

    [Test]
    public async Task A_form_of_parts_holds_texts_and_files()
    {
        await using var server = await MadeUpServer.AnsweringAsync("7");
        using var one = new ByteArrayContent("1"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("image/png"), ContentDisposition = new ContentDispositionHeaderValue("form-data") { FileName = "one.png" } } };
        using var two = new ByteArrayContent("2"u8.ToArray());
        using var three = new ByteArrayContent("3"u8.ToArray());

        var number = await server.Client.UploadAsync("a note", one, [two, three]);

        Assert.That(number, Is.EqualTo(7));
        Assert.That(server.Files, Is.EqualTo(new[] { ("note", null, null, "a note"), ("file", "one.png", "image/png", "1"), ("files", "files", "application/octet-stream", "2"), ("files", "files", "application/octet-stream", "3") }));
    }

    [Test]
    public async Task Bodies_and_answers_of_any_JSON_are_plain_values()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""{"a":[1,null]}""");

        var any = (Dictionary<string, object?>)await server.Client.PatchAnyAsync(new Dictionary<string, object?> { ["b"] = 1 });

        Assert.That(await server.Client.GetUnspecifiedAsync(), Is.EqualTo(any), "a body without a schema");
        await server.Client.PatchAnyAsync(new Dictionary<string, object?> { ["b"] = 1 });
        Assert.That((server.Line, server.Body), Is.EqualTo(("PATCH /any", """{"b":1}""")));
        Assert.That(any["a"], Is.EqualTo(new List<object?> { 1L, null }));
    }

    [Test]
    public async Task Lists_are_sent_and_maps_of_lists_read()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""{"left":[{"code":"a"},7],"right":7}""");

        var map = await server.Client.PutListsAsync([new Odds { Code = "c" }]);

        Assert.That(server.Body, Is.EqualTo("""[{"code":"c"}]"""));
        Assert.That(map.Single().Value.Single().Code, Is.EqualTo("a"));
    }

    [Test]
    public async Task An_unnamed_operation_gets_a_name_and_a_discriminator_chooses_the_type()
    {
        await using var server = await MadeUpServer.AnsweringAsync("""{"both":{"name":"n","age":1,"more":true},"lives":9,"petType":"cat","odd":1}""");

        var pet = await server.Client.NoidAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pet, Is.TypeOf<Cat>());
            Assert.That((((Cat)pet).Lives, pet.Both!.Name, pet.Both.Age, pet.Both.More), Is.EqualTo((9, "n", 1, true)));
            Assert.That(Encoding.UTF8.GetString(Runtime.Json.JsonBody.Write(new Dog { Bark = "w" }, "dog")), Is.EqualTo("""{"petType":"dog","bark":"w"}"""));
            Assert.That(System.Text.Json.JsonSerializer.Serialize(pet), Is.EqualTo("""{"petType":"cat","both":{"name":"n","age":1,"more":true},"lives":9,"odd":1}"""), "what says the type comes first");
            Assert.That(Support.Model.Read<Pet>("""{"petType":"fish"}""")!.AdditionalProperties["petType"], Is.EqualTo("fish"));
        }
    }

    [Test]
    public void What_is_deprecated_says_so() =>
        Assert.That(typeof(Odds).GetProperty("Old")!.IsDefined(typeof(ObsoleteAttribute), inherit: false), Is.True);

    [Test]
    public async Task What_cannot_be_sent_is_refused_by_the_name_of_the_parameter()
    {
        await using var server = await MadeUpServer.AnsweringAsync("[]");
        var client = server.Client;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.ListThingsAsync("a", limit: 0), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("limit"));
            Assert.That(async () => await client.ListThingsAsync("a", zone: "Toronto"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("zone"));
            Assert.That(async () => await client.GetPartAsync("..", "c"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("thingId"));
            Assert.That(async () => await client.CreateThingAsync(null!), Throws.ArgumentNullException);
        }
    }
}
