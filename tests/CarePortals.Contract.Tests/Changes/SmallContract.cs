namespace CarePortals.Contract.Tests.Changes;

/// <summary>A contract with one of everything that can change.</summary>
internal static class SmallContract
{
    public static string Text { get; } = """
        openapi: 3.0.3
        info: { title: Small, version: 0.1.0 }
        paths:
          /items/{id}:
            get:
              operationId: getItem
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: days, in: query, schema: { type: integer, format: int32, minimum: 1 } }
                - { name: zone, in: query, schema: { type: string, minLength: 1 } }
                - { name: tenant, in: header, schema: { type: string } }
              responses:
                '200': { description: An item., content: { application/json: { schema: { $ref: '#/components/schemas/Item' } } } }
                '404': { description: None. }
          /orders:
            post:
              operationId: order
              requestBody:
                required: false
                content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
              responses:
                '201': { description: Done. }
        components:
          schemas:
            Item:
              type: object
              required: [id]
              additionalProperties: true
              properties:
                id: { type: string, description: Its id. }
                label: { type: string, maxLength: 9 }
                size: { type: integer, format: int32 }
                made: { type: string, format: date-time }
                kind: { type: string, enum: [small, large] }
                tags: { type: array, items: { type: string } }
                part: { description: A part., allOf: [{ $ref: '#/components/schemas/Part' }] }
            Order:
              type: object
              required: [itemId]
              properties:
                itemId: { type: string, minLength: 2 }
                note: { type: string, nullable: true }
                count: { type: integer }
            Part:
              type: object
              additionalProperties: { type: string }
            Unused: { type: object }
            Choice:
              oneOf: [{ type: string }, { type: object }]
              properties:
                code: { type: string }
                caption: { type: string }
                remark: { readOnly: true, oneOf: [{ type: string }, { type: array, items: { type: string } }] }

        """;

    public static string With(string oldText, string newText)
    {
        Assert.That(Text, Does.Contain(oldText));
        return Text.Replace(oldText, newText, StringComparison.Ordinal);
    }
}
