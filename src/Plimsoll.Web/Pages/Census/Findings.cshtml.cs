using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;
using Plimsoll.Web.Access;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Census;

/// <summary>The findings of a census child by child, with a place for the reason of each query.</summary>
[RequestFormLimits(ValueCountLimit = HeldCensus.MostPlaces)]
[ForPurpose(Purpose.Export)]
public sealed class FindingsModel(LoadedCensuses loaded, CensusPages pages, Who who) : CensusPage<FindingsView>(loaded)
{
    public const string List = "findings";

    /// <summary>Before the number of a finding, where its reason is typed.</summary>
    public const string Field = "reason-";

    public FindingFilter Filter { get; private set; } = new();

    /// <summary>Reasons that were typed and not kept, by the number of their finding.</summary>
    public IReadOnlyDictionary<int, string> Typed { get; private set; } = new Dictionary<int, string>();

    public IReadOnlyList<int> TooLong { get; private set; } = [];

    /// <summary>The census has ended meanwhile: what was typed is given back.</summary>
    public IReadOnlyList<string> Lost { get; private set; } = [];

    [ViewData]
    public IReadOnlyList<Mistake> Mistakes { get; private set; } = [];

    public string? Said { get; private set; }

    public static IReadOnlyList<Choice> Severities { get; } = [new("Errors and queries", ""), new("Errors", FindingWords.Word(Severity.Error)), new("Queries", FindingWords.Word(Severity.Query))];

    public IActionResult OnGet(string id, int? kept)
    {
        Said = kept is { } count and >= 0 ? count == 0 ? "No reason was changed." : $"{Words.Count(count, "reason is", "reasons are")} kept." : null;
        return Show(id);
    }

    /// <summary>A child is asked for by the id of the file, which no address carries.</summary>
    public IActionResult OnPostChild(string id, [FromForm] string? child)
    {
        if (Loaded.Find(id) is not { } census)
        {
            return NotFound();
        }

        if (child?.Trim() is { Length: > 0 } typed && census.OrdinalOf(typed) is { } ordinal)
        {
            return Redirect(FindingAsked.Address(census, "findings", new FindingFilter(Child: ordinal)));
        }

        Mistakes = [new(string.IsNullOrWhiteSpace(child) ? "Write the child’s id as the file gives it" : "Nothing was found on a child with this id", "#child")];
        return Show(id);
    }

    public IActionResult OnPost(string id)
    {
        var typed = Request.Form.Where(pair => pair.Key.StartsWith(Field, StringComparison.Ordinal))
            .Select(pair => (int.TryParse(pair.Key[Field.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, Words: pair.Value.ToString().Trim()))
            .Where(one => one.Item1 > 0).DistinctBy(one => one.Item1).ToDictionary();
        if (Loaded.Find(id) is not { Done: not null } census)
        {
            Lost = [.. typed.Values.Where(words => words.Length > 0)];
            ViewData["Title"] = "The census is no longer held";
            return Lost.Count == 0 ? NotFound() : Page();
        }

        var shown = pages.Keep(who.Reader, census, typed);
        if (shown.What is not { } result)
        {
            return HttpContext.Answer(shown.Access);
        }

        if (result.TooLong.Count == 0)
        {
            return Redirect($"{Request.Path}{QueryString.Create(Request.Query.Where(one => one.Key != "kept").SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value)).Append(KeyValuePair.Create("kept", (string?)result.Kept.ToString(CultureInfo.InvariantCulture))))}");
        }

        (Typed, TooLong) = (typed, result.TooLong);
        Mistakes = [.. result.TooLong.Select(number => new Mistake($"A reason has at most {KeptReasons.Longest} letters; this one has {typed[number].Length:N0}", $"#{Field}{number}"))];
        return Show(id);
    }

    private IActionResult Show(string id)
    {
        Filter = FindingAsked.Read(Request.Query);
        return Show(id, census => pages.Findings(who.Reader, census, Filter, PagePart.Asked(Request.Query, List)));
    }
}
