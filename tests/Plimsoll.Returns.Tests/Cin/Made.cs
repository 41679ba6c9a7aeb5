using System.Xml.Linq;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>
/// A made element of a census. Values are written "CINreferralDate 2025-05-01", rows by the methods of <see cref="RuleTests"/>; the order of the layout and the groups
/// (Disabilities, FactorsIdentifiedAtAssessment, Reviews) are put in. A name alone is an element without text.
/// </summary>
public sealed record Made(string Name, string? Value, IReadOnlyList<Made> Inside)
{
    public static implicit operator Made(string written)
    {
        var space = written.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new Made(written, null, []) : new Made(written[..space], written[(space + 1)..], []);
    }

    internal XElement ToXml(CinElement layout)
    {
        var left = Inside.ToList();
        var made = new XElement(layout.Name, Children(layout, left));
        return left.Count == 0 ? made : throw new ArgumentException($"{layout.Name} has no {left[0].Name}.");
    }

    private static IEnumerable<object> Children(CinElement layout, List<Made> left)
    {
        foreach (var element in layout.Inside)
        {
            var own = left.Where(one => one.Name == element.Name).ToList();
            left.RemoveAll(own.Contains);
            if (own.Count > 0)
            {
                foreach (var one in own)
                {
                    yield return element.IsValue ? new XElement(element.Name, one.Value) : one.ToXml(element);
                }
            }
            else if (element is { IsValue: false, Make: null } && Children(element, left).ToList() is { Count: > 0 } grouped)
            {
                yield return new XElement(element.Name, grouped);
            }
        }
    }
}
