using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePortals.Generated.Tests.Templates;

/// <summary>A server that notes the request as it came, and answers what it is told.</summary>
internal sealed class MadeUpServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _provider;

    private MadeUpServer(WebApplication app)
    {
        _app = app;
        var address = new Uri(app.Urls.First());
        var services = new ServiceCollection();
        services.AddCarePortalsClient(options => options.BaseAddress = address);
        _provider = services.BuildServiceProvider();
        Client = MadeUpClient.Over(_provider, address, TimeProvider.System);
    }

    public MadeUpClient Client { get; }

    /// <summary>Method and address as they stood on the wire.</summary>
    public string? Line { get; private set; }

    public IDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    public string? Body { get; private set; }

    public (string Name, string? FileName, string? Type, string Text)[] Files { get; private set; } = [];

    public static async Task<MadeUpServer> AnsweringAsync(string answer = "", string type = "application/json", int status = 200, string? fileName = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        MadeUpServer? server = null;
        app.Run(async context =>
        {
            await server!.NoteAsync(context);
            context.Response.StatusCode = status;
            if (answer.Length > 0)
            {
                context.Response.ContentType = type;
                context.Response.Headers.ContentDisposition = fileName is null ? default : $"attachment; filename={fileName}";
                await context.Response.WriteAsync(answer);
            }
        });
        await app.StartAsync();
        return server = new MadeUpServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task NoteAsync(HttpContext context)
    {
        Line = $"{context.Request.Method} {context.Features.Get<IHttpRequestFeature>()!.RawTarget}";
        Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        context.Request.EnableBuffering();
        Body = await new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true).ReadToEndAsync();
        context.Request.Body.Position = 0;
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            Files =
            [
                .. form.Select(field => (field.Key, (string?)null, (string?)null, field.Value.ToString())),
                .. form.Files.Select(file => (file.Name, (string?)file.FileName, (string?)file.ContentType, new StreamReader(file.OpenReadStream()).ReadToEnd())),
            ];
        }
    }
}
