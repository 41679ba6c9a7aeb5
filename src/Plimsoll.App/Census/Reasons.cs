using System.Security.Cryptography;
using System.Text;
using Plimsoll.App.Access;
using Plimsoll.Returns.Cin;
using Plimsoll.Storage;

namespace Plimsoll.App.Census;

/// <summary>Why a query is right as it stands, as it is shown.</summary>
/// <param name="By">Who wrote it, by name.</param>
public sealed record ShownReason(string Words, string By, DateTimeOffset Written);

/// <summary>
/// The reasons beside the queries of one census. A reason is found again by the rule, the child and the values that raised the query, whatever file they
/// stand in; one on the return as a whole by its year. What others wrote of a child is shown to those who may see the child; one's own always.
/// </summary>
internal sealed class Reasons
{
    public const int Longest = 500;

    private readonly Authority _authority;

    private readonly Reader _reader;

    private readonly HeldCensus _census;

    private readonly Dictionary<string, QueryReason> _reasons = [];

    public Reasons(Authority authority, Reader reader, HeldCensus census, CensusChildren children)
    {
        (_authority, _reader, _census) = (authority, reader, census);
        var (places, readable) = (census.Findings.Where(finding => finding.Severity == Severity.Query).Select(PlaceOf).ToHashSet(), new Dictionary<string, bool>());
        foreach (var reason in authority.QueryReasons.All().Where(reason => places.Contains(reason.Place)))
        {
            if (reason.Author == reader.Account || children.MayRead(reason.Child))
            {
                _reasons[reason.Place] = reason;
            }
        }
    }

    public ShownReason? Of(CinFinding finding) => finding.Severity == Severity.Query && _reasons.TryGetValue(PlaceOf(finding), out var reason) && reason.Words.Length > 0
        ? new ShownReason(reason.Words, _authority.Accounts.Find(reason.Author)?.Name ?? reason.Author, reason.Written)
        : null;

    /// <summary>Keeps what is new. Nothing written is one taken back.</summary>
    /// <returns>How many.</returns>
    public int Keep(IEnumerable<(CinFinding Finding, string Words)> written)
    {
        var now = _authority.Instant;
        List<QueryReason> fresh = [.. written.Where(one => one.Finding.Severity == Severity.Query && one.Words != (Of(one.Finding)?.Words ?? ""))
            .Select(one => new QueryReason(PlaceOf(one.Finding), one.Finding.Code, HeldCensus.ChildOf(one.Finding), one.Words, _reader.Account, now)).DistinctBy(reason => reason.Place)];
        if (fresh.Count > 0)
        {
            _authority.QueryReasons.Keep(fresh, now);
        }

        return fresh.Count;
    }

    private string PlaceOf(CinFinding finding)
    {
        IEnumerable<string?> parts = finding.IsOfReturn
            ? [finding.Code, "return", $"{_census.Done!.Year}"]
            : [finding.Code, HeldCensus.ChildOf(finding), .. finding.Locations.Select(place => $"{place.Child}\u001f{place.Table}\u001f{place.Field}\u001f{place.Value?.Trim()}").Order(StringComparer.Ordinal)];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', parts))));
    }
}
