using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;

namespace Plimsoll.Web.Pages.Records;

/// <summary>What is missing before a form may be saved, as its pages show it.</summary>
public sealed record GapsAsked(FormView Form, DateOnly Day)
{
    /// <summary>The place of a gap on the page.</summary>
    public static string Id(int place) => $"gap-{place + 1}";

    public static string Summary(Gap gap, bool withName) => $"{gap.Promise} Missing{(withName ? $" for {gap.Who.Name}" : "")}: {gap.Missing}";

    public IEnumerable<Asked> Asked(Gap gap) => gap.Why.Select(question => new Asked(Form, question, [.. gap.Why.Select(one => one.Field)], Day));

    /// <summary>What was answered before and is not asked as the draft stands: it waits in the draft.</summary>
    public IEnumerable<(string Name, string Value)> Waiting => Form.Typed.Names
        .Where(name => GateOverride.Asks(name.Split('@')[0]) && !Form.Asks(name)).SelectMany(name => Form.Typed.All(name).Select(value => (name, value)));

    public static string? Fill(Gap gap) => gap.Fill is not { } fill ? null
        : $"{SubjectAddress.Of(gap.Who.Subject)}/record/{fill.Type.Id}{Query(fill)}";

    private static string Query(ClockAnswer fill) =>
        string.Join('&', new[] { fill.About is { } about ? $"about={Uri.EscapeDataString(about)}" : null }.OfType<string>()
            .Concat(fill.Known.Select(pair => $"set.{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"))) is { Length: > 0 } query ? $"?{query}" : "";
}
