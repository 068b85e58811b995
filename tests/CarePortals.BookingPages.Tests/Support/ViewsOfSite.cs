using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>Views as the compiler makes them of a site's own files, by their paths.</summary>
internal sealed class ViewsOfSite(IReadOnlyDictionary<string, Type> views) : ApplicationPart, IRazorCompiledItemProvider
{
    /// <summary>The style that <see cref="Head"/> links to.</summary>
    public const string StyleAddress = "/looks.css";

    public override string Name => "Site";

    public IEnumerable<RazorCompiledItem> CompiledItems => views.Select(view => new Item(view.Key, view.Value));

    /// <summary>Adds them as a site's own assembly comes: before ours.</summary>
    public static void Add(IServiceCollection services, IReadOnlyDictionary<string, Type> views) =>
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Insert(0, new ViewsOfSite(views)));

    /// <summary>In place of our empty <c>Head.cshtml</c>.</summary>
    public sealed class Head : RazorPage<object>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral($"<link rel=\"stylesheet\" href=\"{StyleAddress}\">");
            return Task.CompletedTask;
        }
    }

    private sealed class Item(string path, Type type) : RazorCompiledItem
    {
        public override string Identifier => path;

        public override string Kind => "mvc.1.0.view";

        public override IReadOnlyList<object> Metadata => [];

        public override Type Type => type;
    }
}
