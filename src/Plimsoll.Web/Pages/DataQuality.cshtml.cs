using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Census;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What the census would find in the reader's children's records, by team and worker.</summary>
[ForPurpose(Purpose.List)]
public sealed class DataQualityModel(DataQuality quality, Who who) : PageModel
{
    /// <summary>In the address, for children whom nobody holds.</summary>
    private const string Nobody = "-";

    private string? _team;

    private bool _errorsOnly;

    public DataQualityView View { get; private set; } = null!;

    /// <summary>The findings of the team chosen, or of all.</summary>
    public IReadOnlyList<QualityLine> Lines => [.. View.Lines.Where(line => (_team is null || _team == Key(line.Team)) && (!_errorsOnly || line.Finding.Severity == Severity.Error))];

    /// <summary>The team looked at; null for all.</summary>
    public string? Team => _team is null ? null : _team == Nobody ? NobodyWords : _team;

    public const string NobodyWords = "Nobody allocated";

    /// <summary>The ways to look at the list, each with how many findings it has.</summary>
    public IEnumerable<(string Words, int Count, string Address, bool IsChosen)> Shows =>
    [
        ("Errors and queries", View.Lines.Count(IsOfTeam), Address(_team, false), !_errorsOnly),
        ("Errors alone", View.Lines.Count(line => IsOfTeam(line) && line.Finding.Severity == Severity.Error), Address(_team, true), _errorsOnly),
    ];

    public static string Address(string? team) => Address(Key(team), false);

    public IActionResult OnGet(string? team, string? show)
    {
        (_team, _errorsOnly) = (string.IsNullOrEmpty(team) ? null : team, show == "errors");
        var shown = quality.Of(who.Reader);
        View = shown.What!;
        return shown.What is null ? HttpContext.Answer(shown.Access) : Page();
    }

    private bool IsOfTeam(QualityLine line) => _team is null || _team == Key(line.Team);

    private static string Key(string? team) => team ?? Nobody;

    private static string Address(string? key, bool errors)
    {
        string[] asked = [.. new[] { key is null ? null : $"team={Uri.EscapeDataString(key)}", errors ? "show=errors" : null }.OfType<string>()];
        return $"/data-quality{(asked.Length == 0 ? "" : $"?{string.Join('&', asked)}")}#findings";
    }
}
