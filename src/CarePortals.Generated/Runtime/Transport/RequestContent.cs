using System.Net.Http.Headers;
using System.Text;
using CarePortals.Generated.Runtime.Json;

namespace CarePortals.Generated.Runtime.Transport;

/// <summary>Creates bodies of requests that are not <c>application/json</c>.</summary>
internal static class RequestContent
{
    /// <summary>JSON with a media type of its own, such as <c>application/merge-patch+json</c>.</summary>
    public static HttpContent Json(object body, string mediaType) =>
        new ByteArrayContent(JsonBody.Write(body, nameof(body))) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    /// <summary>A form as browsers send it, with each entry of a list.</summary>
    public static HttpContent Encoded(object fields)
    {
        var map = JsonBody.PlainOf(fields) as Dictionary<string, object?>
            ?? throw new ArgumentException("A form needs named fields. Pass an object or a dictionary.", nameof(fields));
        var pairs = map.Select(field => ParameterText.Query(Uri.EscapeDataString(field.Key), field.Value, ParameterStyle.Form, field.Value is List<object?>)).OfType<string>();
        return new StringContent(string.Join('&', pairs), Encoding.UTF8, "application/x-www-form-urlencoded");
    }

    /// <summary>A multipart form: files unchanged, strings and numbers as text, other values as JSON. Null is left out.</summary>
    public static HttpContent Parts(params (string Name, object? Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            foreach (var part in value as IEnumerable<object?> ?? [value])
            {
                Add(form, name, part);
            }
        }

        return form;
    }

    private static void Add(MultipartFormDataContent form, string name, object? value)
    {
        if (value is HttpContent file)
        {
            file.Headers.ContentDisposition ??= new ContentDispositionHeaderValue("form-data") { FileName = name };
            file.Headers.ContentDisposition.Name = name;
            file.Headers.ContentType ??= new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file);
        }
        else if (value is not null)
        {
            var json = Encoding.UTF8.GetString(JsonBody.Write(value, nameof(value)));
            form.Add(json[0] is '{' or '[' ? new StringContent(json, Encoding.UTF8, JsonBody.MediaType) : new StringContent(ParameterText.Header(value, explode: false)), name);
        }
    }
}
