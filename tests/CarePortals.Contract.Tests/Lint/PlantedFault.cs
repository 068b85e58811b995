namespace CarePortals.Contract.Tests.Lint;

/// <summary>One thing that is wrong with the contract, and the rule that has to say so.</summary>
internal sealed record PlantedFault(string Rule, string Name, string OldText, string NewText)
{
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("operation-operationId", "no operation id", "      operationId: getForm\n", ""),
        new("operation-description", "no description of an operation", "      description: The id of the form is on the service.\n", ""),
        new("careportals-operation-summary", "no summary", "      summary: Reads the open times of one service.\n", ""),
        new("careportals-operation-answers", "no default answer", "        default: { $ref: '#/components/responses/Unexpected' }\n", ""),
        new(
            "careportals-operation-answers",
            "no server errors",
            """
                    '500': { $ref: '#/components/responses/InternalServerError' }
                    '502': { $ref: '#/components/responses/BadGateway' }
                    '503': { $ref: '#/components/responses/ServiceUnavailable' }
                    '504': { $ref: '#/components/responses/GatewayTimeout' }

            """,
            ""),
        new("careportals-described", "a schema", "      description: A booked appointment.\n", ""),
        new("careportals-described", "a member", "          description: Name of the service. Show it to the patient.\n", ""),
        new("careportals-described", "an alternative", "          description: An object with the id, or the whole form.\n", ""),
        new("careportals-described", "the entries of a list", "                description: One problem.\n", ""),
        new("careportals-described", "a member that is a bare reference", Form, "        form: { $ref: '#/components/schemas/FormReference' }\n"),
        new("careportals-no-inline-objects", "a member", "        qtyField:\n          type: string\n", "        qtyField:\n          type: object\n"),
        new("careportals-no-inline-objects", "the entries of an answer", "                items:\n                  $ref: '#/components/schemas/Service'\n", "                items:\n                  type: object\n                  description: A service.\n"),
        new("careportals-no-inline-objects", "a parameter", AvailableDays, Parameter("type: object") + AvailableDays),
        new("careportals-date-time-zone", "a parameter without a zone", AvailableDays, Parameter("format: date-time") + AvailableDays),
        new("careportals-date-time-zone", "a header without a zone", "          schema:\n            type: string\n          example: '2'\n", "          schema:\n            type: string\n            format: date-time\n          example: '2'\n"),
        new("careportals-date-time-zone", "a date-time without a zone", "When the appointment was last changed, in UTC.", "When the appointment was last changed."),
        new("careportals-answer-examples", "an answer", ErrorExamples, ""),
        new("careportals-answer-examples", "a request", "            examples:\n              tutorial:\n                $ref: '#/components/examples/CreateAppointmentRequest'\n", ""),
        new("careportals-answer-examples", "an answer without a schema", "              schema:\n                $ref: '#/components/schemas/Form'\n", ""),
        new("oas3-valid-media-example", "an example of another type", "          slotDuration: 15\n", "          slotDuration: fifteen\n"),
        new("oas3-valid-media-example", "an example without a required member", "        - _id: 60d5ecb3a0b3f1001fbaad02\n          label: Nurse Visit\n", "        - _id: 60d5ecb3a0b3f1001fbaad02\n"),
        new("careportals-provenance", "an observed member without its mark", "          type: boolean\n          x-provenance: observed\n", "          type: boolean\n"),
        new("careportals-provenance", "an observed parameter without its mark", "          required: false\n          x-provenance: observed\n", "          required: false\n"),
        new("careportals-provenance", "an observed answer without its mark", "    Unexpected:\n      x-provenance: observed\n", "    Unexpected:\n"),
        new("careportals-provenance", "an inferred header without its mark", "          x-provenance: inferred\n          schema:\n            type: string\n          example: '2'\n", "          schema:\n            type: string\n          example: '2'\n"),
        new("careportals-provenance", "a new operation without its mark", "      operationId: getForm\n", "      operationId: readForm\n"),
        new("careportals-provenance", "a mark of its own making", "x-provenance: inferred", "x-provenance: guessed"),
        new("careportals-provenance", "a mark on what is documented", "          description: Name of the service. Show it to the patient.\n", "          description: Name of the service. Show it to the patient.\n          x-provenance: observed\n"),
    ];

    private const string AvailableDays = "        - name: availableDays\n";

    private const string Form = """
                form:
                  description: The form that the patient fills in to book the service. Absent if there is none.
                  allOf:
                    - $ref: '#/components/schemas/FormReference'

        """;

    private const string ErrorExamples = """
                  examples:
                    gatewayTimeout: { $ref: '#/components/examples/GatewayTimeout' }

        """;

    private static string Parameter(string schema) => $"        - name: from\n          in: query\n          description: The first one.\n          schema:\n            {schema}\n";
}
