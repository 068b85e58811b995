namespace CarePortals.Generated.Tests.Templates;

/// <summary>The operations of a contract that nobody has.</summary>
public sealed class MadeUpOperationTests
{
    [Test]
    public async Task Parameters_stand_in_the_address()
    {
        var client = new MadeUpClient("""[{"_id":"t1"},7,null,{"_id":"t2"}]""");

        var things = await client.ListThingsAsync("a b&c", limit: 2, zone: "America/Toronto");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((client.Name, client.Method, client.Address), Is.EqualTo(("ListThings", HttpMethod.Get, "https://things.example/things?search=a%20b%26c&limit=2&zone=America%2FToronto")));
            Assert.That(things.Select(thing => thing.Id), Is.EqualTo(["t1", "t2"]));
        }
    }

    [Test]
    public async Task Several_ids_stand_in_the_path()
    {
        var client = new MadeUpClient("\"alone\"");

        var part = await client.GetPartAsync("a/b", "c");

        Assert.That((client.Address, part.Code), Is.EqualTo(("https://things.example/things/a%2Fb/parts/c", "alone")));
    }

    [Test]
    public async Task A_body_is_sent_and_the_answer_read_whichever_success_it_is()
    {
        var client = new MadeUpClient("""{"_id":"t1","name":"made"}""");
        var thing = Support.Model.Read<Thing>("""{"_id":"t0","parts":["p"]}""")!;

        var made = await client.CreateThingAsync(thing);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((client.Method, made.Name), Is.EqualTo((HttpMethod.Post, "made")));
            Assert.That(client.Body, Does.StartWith("""{"_id":"t0",""").And.Contain("""
                "parts":["p"]
                """));
        }
    }

    [Test]
    public void What_cannot_be_sent_is_refused_by_the_name_of_the_parameter()
    {
        var client = new MadeUpClient("[]");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(async () => await client.ListThingsAsync("a", limit: 0), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("limit"));
            Assert.That(async () => await client.ListThingsAsync("a", zone: "Toronto"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("zone"));
            Assert.That(async () => await client.GetPartAsync("..", "c"), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("thingId"));
            Assert.That(async () => await client.CreateThingAsync(null!), Throws.ArgumentNullException);
        }
    }
}
