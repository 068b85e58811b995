using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CarePortals.BookingPages.Tests.Support;

/// <summary>Keeps the keys of Data Protection out of the home directory of whoever runs the tests.</summary>
internal sealed class MemoryKeys : IXmlRepository
{
    private readonly List<XElement> _elements = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_elements)
        {
            return [.. _elements];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_elements)
        {
            _elements.Add(element);
        }
    }
}
