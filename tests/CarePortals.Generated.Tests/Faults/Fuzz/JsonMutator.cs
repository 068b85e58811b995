using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CarePortals.Generated.Tests.Faults.Fuzz;

/// <summary>Writes an example as JSON text with something wrong in a few places; now and then with nothing wrong.</summary>
public sealed class JsonMutator(Random random)
{
    private const int Deepest = 10_000;

    private readonly StringBuilder _text = new();
    private OddValues _values = OddValues.All;
    private double _rate;

    public string Write(JToken example)
    {
        _rate = random.Next(4) switch
        {
            0 => 0,
            1 => 0.02,
            2 => 0.1,
            _ => 0.4,
        };
        _values = random.Next(4) == 0 ? OddValues.All : OddValues.Readable;
        WriteValue(example);
        return _text.ToString();
    }

    private bool Strikes() => random.NextDouble() < _rate;

    private void WriteValue(JToken token)
    {
        if (Strikes())
        {
            WriteOdd(token);
            return;
        }

        switch (token)
        {
            case JObject item:
                WriteObject(item);
                break;
            case JArray list:
                WriteList(list);
                break;
            case JValue { Type: JTokenType.String } value when random.Next(4) == 0:
                _text.Append(JsonConvert.ToString($"{value} {OddText.Canary}"));
                break;
            default:
                _text.Append(token.ToString(Formatting.None));
                break;
        }
    }

    private void WriteObject(JObject item)
    {
        _text.Append('{');
        var isFirst = true;
        foreach (var (name, value) in item)
        {
            // Left out, once, or repeated.
            for (var times = Strikes() ? random.Next(0, 4) : 1; times > 0; times--)
            {
                WriteName(Strikes() ? Of(OddText.Names) : name, ref isFirst);
                WriteValue(value!);
            }
        }

        if (Strikes())
        {
            WriteName(Of(OddText.Names), ref isFirst);
            WriteOdd(item);
        }

        _text.Append('}');
    }

    private void WriteName(string name, ref bool isFirst)
    {
        _text.Append(isFirst ? "" : ",").Append('"').Append(name).Append("\":");
        isFirst = false;
    }

    private void WriteList(JArray list)
    {
        _text.Append('[');
        var isFirst = true;
        foreach (var entry in list)
        {
            for (var times = Strikes() ? random.Next(0, 4) : 1; times > 0; times--)
            {
                _text.Append(isFirst ? "" : ",");
                isFirst = false;
                WriteValue(entry);
            }
        }

        if (Strikes())
        {
            _text.Append(isFirst ? "" : ",");
            WriteOdd(list);
        }

        _text.Append(']');
    }

    private void WriteOdd(JToken token)
    {
        switch (random.Next(6))
        {
            case 0:
                _text.Append(Of(_values.Numbers));
                break;
            case 1 or 2:
                _text.Append(Of(_values.Texts));
                break;
            case 3 or 4:
                _text.Append(Of(_values.Others));
                break;
            default:
                Nest(token);
                break;
        }
    }

    // From one level, which a reader survives, to ten thousand, which none should try; closed, or left open.
    private void Nest(JToken token)
    {
        var mayBreak = _values == OddValues.All;
        var depth = mayBreak && random.Next(3) == 0 ? random.Next(1, Deepest + 1) : random.Next(1, 60);
        var isList = random.Next(2) == 0;
        _text.Insert(_text.Length, isList ? "[" : "{\"a\":", depth).Append(token.ToString(Formatting.None));
        _text.Insert(_text.Length, isList ? "]" : "}", mayBreak && random.Next(4) == 0 ? depth - 1 : depth);
    }

    private string Of(string[] all) => all[random.Next(all.Length)];
}
