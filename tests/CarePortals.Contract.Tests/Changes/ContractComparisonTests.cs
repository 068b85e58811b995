using CarePortals.Contract.Changes;

namespace CarePortals.Contract.Tests.Changes;

/// <summary>One change of a contract at a time, and what it does to a C# consumer. All that is found is compared.</summary>
internal sealed class ContractComparisonTests
{
    [TestCase("operationId: getItem", "operationId: readItem", "breaking getItem: operation renamed to readItem")]
    [TestCase("  /orders:\n    post:\n      operationId: order\n", "  /orders:\n    post:\n      operationId: other\n", "breaking order: operation renamed to other")]
    [TestCase("  /orders:", "  /order:", "compatible order: moved from POST /orders to POST /order")]
    [TestCase("    post:\n", "    put:\n", "compatible order: moved from POST /orders to PUT /orders")]
    public void An_operation(string oldText, string newText, string expected) => AssertChange(oldText, newText, expected);

    [Test]
    public void An_operation_that_is_gone_or_new()
    {
        const string Orders = "  /orders:\n    post:\n      operationId: order\n";
        var without = SmallContract.Text.Remove(SmallContract.Text.IndexOf(Orders, StringComparison.Ordinal), SmallContract.Text.IndexOf("components:", StringComparison.Ordinal) - SmallContract.Text.IndexOf(Orders, StringComparison.Ordinal));

        Assert.That(Compare(SmallContract.Text, without), Is.EqualTo(new[] { "breaking order: operation removed" }));
        Assert.That(Compare(without, SmallContract.Text), Is.EqualTo(new[] { "compatible order: operation added; who implements the interface has to add it too" }));
    }

    [TestCase("        - { name: days, in: query, schema: { type: integer, format: int32, minimum: 1 } }\n", "", "breaking getItem(days): parameter removed")]
    [TestCase("name: days, in: query", "name: days, in: header", "breaking getItem(days): moved from Query to Header")]
    [TestCase("name: days, in: query", "name: days, required: true, in: query", "breaking getItem(days): is required now")]
    [TestCase("name: days, in: query, schema: { type: integer, format: int32", "name: days, in: query, schema: { type: integer, format: int64", "breaking getItem(days): type changed from integer (int32) to integer (int64)")]
    [TestCase("minimum: 1", "minimum: 2", "breaking getItem(days): minimum changed from 1 to 2")]
    [TestCase("minimum: 1", "minimum: 0", "compatible getItem(days): minimum changed from 1 to 0")]
    [TestCase("type: integer, format: int32, minimum: 1", "type: integer, format: int32, minimum: 1, maximum: 9", "breaking getItem(days): maximum changed from none to 9")]
    [TestCase("type: string, minLength: 1 ", "type: string, minLength: 1, pattern: '^[A-Z]' ", "breaking getItem(zone): pattern changed from none to ^[A-Z]")]
    [TestCase("type: string, minLength: 1 ", "type: string, minLength: 1, format: time-zone ", "breaking getItem(zone): format changed from none to time-zone")]
    [TestCase("type: string, minLength: 1 ", "type: string ", "compatible getItem(zone): minLength changed from 1 to none")]
    [TestCase("type: string, minLength: 1 ", "type: string, minLength: 1, enum: [UTC] ", "breaking getItem(zone): takes only \"UTC\" now")]
    [TestCase("        - { name: tenant", "        - { name: page, in: query, schema: { type: string } }\n        - { name: tenant", "breaking getItem(page): parameter added")]
    [TestCase("        - { name: tenant", "        - { name: trace, in: header, schema: { type: string } }\n        - { name: tenant", "compatible getItem(trace): parameter added")]
    [TestCase("        - { name: tenant", "        - { name: key, in: header, required: true, schema: { type: string } }\n        - { name: tenant", "breaking getItem(key): required parameter added")]
    public void A_parameter(string oldText, string newText, string expected) => AssertChange(oldText, newText, expected);

    [Test]
    public void A_parameter_that_is_renamed_or_turns_optional_or_changes_its_place()
    {
        var renamed = SmallContract.With("name: zone", "name: timezone");
        var required = SmallContract.With("name: days, in: query", "name: days, required: true, in: query");
        var reordered = SmallContract.With("name: days", "name: x").Replace("name: zone", "name: days", StringComparison.Ordinal).Replace("name: x", "name: zone", StringComparison.Ordinal);

        Assert.That(Compare(SmallContract.Text, renamed), Is.EqualTo(new[] { "breaking getItem(zone): parameter removed", "breaking getItem(timezone): parameter added" }));
        Assert.That(Compare(required, SmallContract.Text), Is.EqualTo(new[] { "compatible getItem(days): is optional now" }));
        Assert.That(Compare(SmallContract.Text, reordered), Has.Member("breaking getItem: order of the parameters changed to id, zone, days"));
    }

    [TestCase("required: false\n        content", "required: true\n        content", "breaking order body: is required now")]
    [TestCase("schema: { $ref: '#/components/schemas/Order' }", "schema: { $ref: '#/components/schemas/Unused' }", "breaking order body: type changed from Order to Unused")]
    [TestCase("content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }", "content: { text/json: { schema: { $ref: '#/components/schemas/Order' } } }", "breaking order body: content type application/json removed", "compatible order body: content type text/json added")]
    [TestCase("        '404': { description: None. }\n", "", "breaking getItem 404: answer removed")]
    [TestCase("        '404': { description: None. }\n", "        '404': { description: None. }\n        '409': { description: Late. }\n", "compatible getItem 409: answer added")]
    [TestCase("schema: { $ref: '#/components/schemas/Item' }", "schema: { type: array, items: { $ref: '#/components/schemas/Item' } }", "breaking getItem 200: type changed from Item to list of Item")]
    [TestCase("        '201': { description: Done. }\n", "        '201': { description: Done. }\n        '202': { description: Later. }\n", "compatible order 202: answer added", "breaking order: returns the status now instead of nothing")]
    [TestCase("        '404': { description: None. }\n", "        '404': { description: None. }\n        '204': { description: Empty. }\n", "compatible getItem 204: answer added", "breaking getItem: returns a value or null now instead of a value")]
    public void A_body(string oldText, string newText, params string[] expected) => AssertChange(oldText, newText, expected);

    [Test]
    public void A_request_body_that_is_gone_or_new()
    {
        var without = SmallContract.With("      requestBody:\n        required: false\n        content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }\n", "");

        Assert.That(Compare(SmallContract.Text, without), Is.EqualTo(new[] { "breaking order body: request body removed" }));
        Assert.That(Compare(without, SmallContract.Text), Is.EqualTo(new[] { "breaking order body: request body added" }));
    }

    [TestCase("        label: { type: string, maxLength: 9 }\n", "", "breaking Item.label: member removed")]
    [TestCase("label:", "name:", "breaking Item.label: member removed", "compatible Item.name: member added")]
    [TestCase("size: { type: integer, format: int32 }", "size: { type: string }", "breaking Item.size: type changed from integer (int32) to string")]
    [TestCase("made: { type: string, format: date-time }", "made: { type: string }", "breaking Item.made: type changed from string (date-time) to string")]
    [TestCase("tags: { type: array, items: { type: string } }", "tags: { type: array, items: { type: integer } }", "breaking Item.tags: type changed from list of string to list of integer")]
    [TestCase("required: [id]", "required: [id, label]", "breaking Item.label: is required now")]
    [TestCase("required: [id]", "required: [label]", "breaking Item.id: is optional now, so its value may be null", "breaking Item.label: is required now")]
    [TestCase("label: { type: string", "label: { nullable: true, type: string", "breaking Item.label: may be null now")]
    [TestCase("enum: [small, large]", "enum: [small]", "breaking Item.kind: value \"large\" removed")]
    [TestCase("enum: [small, large]", "enum: [small, large, huge]", "compatible Item.kind: value \"huge\" added")]
    [TestCase(", enum: [small, large]", "", "compatible Item.kind: takes other values too now")]
    [TestCase("maxLength: 9", "maxLength: 8", "compatible Item.label: maxLength changed from 9 to 8")]
    [TestCase("additionalProperties: true", "additionalProperties: false", "breaking Item: takes no further members any more")]
    [TestCase("additionalProperties: { type: string }", "additionalProperties: { type: integer }", "breaking Part: type changed from map of string to map of integer")]
    [TestCase("        label:", "        color: { type: string }\n        label:", "compatible Item.color: member added")]
    public void A_member_of_an_answer(string oldText, string newText, params string[] expected) => AssertChange(oldText, newText, expected);

    [TestCase("required: [itemId]", "required: [itemId, count]", "breaking Order.count: is required now")]
    [TestCase("      required: [itemId]\n", "", "compatible Order.itemId: is optional now, so its value may be null")]
    [TestCase("note: { type: string, nullable: true }", "note: { type: string }", "breaking Order.note: may not be null any more")]
    [TestCase("minLength: 2", "minLength: 3", "breaking Order.itemId: minLength changed from 2 to 3")]
    [TestCase("minLength: 2", "minLength: 1", "compatible Order.itemId: minLength changed from 2 to 1")]
    [TestCase("        count:", "        color: { type: string }\n        count:", "compatible Order.color: member added")]
    [TestCase("required: [itemId]\n      properties:", "required: [itemId, color]\n      properties:\n        color: { type: string }", "breaking Order.color: required member added")]
    public void A_member_of_a_request(string oldText, string newText, params string[] expected) => AssertChange(oldText, newText, expected);

    [TestCase("    Unused: { type: object }\n", "", "breaking Unused: schema removed")]
    [TestCase("    Unused: { type: object }\n", "    Unused: { type: object }\n    Further: { type: object }\n", "compatible Further: schema added")]
    [TestCase("    Unused: { type: object }\n", "    Unused: { type: string }\n", "breaking Unused: type changed from object to string")]
    [TestCase("description: Its id.", "description: The id of it.", "wording contract: descriptions, examples or notes")]
    public void A_schema_or_the_wording(string oldText, string newText, string expected) => AssertChange(oldText, newText, expected);

    [TestCase("      oneOf: [{ type: string }, { type: object }]", "      type: object", "breaking Choice: a text in its place is not read any more")]
    [TestCase("      oneOf: [{ type: string }, { type: object }]", "      anyOf: [{ type: object }, { type: string }]", "wording contract: descriptions, examples or notes")]
    [TestCase("      oneOf: [{ type: string }, { type: object }]", "      oneOf: [{ type: integer }, { type: object }]", "breaking Choice: type changed from object to integer or object")]
    [TestCase("        code: { type: string }\n        caption: { type: string }\n", "        caption: { type: string }\n        code: { type: string }\n", "breaking Choice: a text in its place is read as its caption now")]
    [TestCase("        caption: { type: string }\n", "", "breaking Choice.caption: member removed")]
    [TestCase("        caption: { type: string }\n", "        caption: { type: integer }\n", "breaking Choice.caption: type changed from string to integer")]
    [TestCase("remark: { readOnly: true, oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "remark: { type: string }", "wording contract: descriptions, examples or notes")]
    [TestCase("remark: { readOnly: true, oneOf", "remark: { oneOf", "breaking Choice.remark: type changed from string to string or list of string")]
    public void A_text_or_another_shape(string oldText, string newText, string expected) => AssertChange(oldText, newText, expected);

    [Test]
    public void An_object_that_may_be_a_text_now_is_the_same_type() =>
        Assert.That(
            Compare(SmallContract.With("      oneOf: [{ type: string }, { type: object }]", "      type: object"), SmallContract.Text),
            Is.EqualTo(new[] { "compatible Choice: a text in its place is read as its code now" }));

    [Test]
    public void The_same_contract_has_no_changes() =>
        Assert.That(ContractComparison.Of(SmallContract.Text, "# A comment is no change.\n" + SmallContract.Text), Is.Empty);

    private static void AssertChange(string oldText, string newText, params string[] expected) =>
        Assert.That(Compare(SmallContract.Text, SmallContract.With(oldText, newText)), Is.EqualTo(expected));

    private static IEnumerable<string> Compare(string before, string after) =>
        ContractComparison.Of(before, after).Select(change => $"{change.Impact.ToString().ToLowerInvariant()} {change.Where}: {change.What}");
}
