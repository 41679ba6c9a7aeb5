using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Practice;

/// <summary>Who changes the practice, and why.</summary>
public sealed record AcceptPracticeOptions
{
    /// <summary>The worker's id.</summary>
    public required string By { get; init; }

    public required string Role { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What became of it: the record that was written, or why none was.</summary>
public sealed record AcceptPracticeResult(CaseRecord? Written, string Said);

/// <summary>
/// Takes the folder's practice into use: the first person proposes it, a second accepts it. Both are records about the authority,
/// and the acceptance holds the whole text.
/// </summary>
public static class AcceptPractice
{
    public static AcceptPracticeResult Run(Authority authority, PracticeLayer layer, AcceptPracticeOptions options)
    {
        if (!authority.Catalogue.Roles.ContainsKey(options.Role))
        {
            var near = Nearest.To(options.Role, authority.Catalogue.Roles.Keys);
            return new(null, $"\"{options.Role}\" is no role of the practice{(near is null ? "" : $"; the nearest is \"{near}\"")}.");
        }

        var practice = AcceptedPractice.Of(authority.Journal, authority.Self);
        if (practice.Last() is { } last && last.Layer.Hash == layer.Hash)
        {
            return new(null, $"This practice counts already: accepted on {Day(last.Accepted)} by {last.Accepted.Author!.Id}, proposed by {last.Proposed.Author?.Id}.");
        }

        if (practice.Proposal(layer) is not { } proposal)
        {
            return Written(authority, Change(authority, layer, options, "proposed"), $"Proposed by {options.By}. It does not count yet: a second person accepts it with the same command.");
        }

        return proposal.Author?.Id == options.By
            ? new(null, $"{options.By} proposed this practice on {Day(proposal)}: somebody else must accept it.")
            : Written(authority, Change(authority, layer, options, "accepted") with { About = proposal.Id }, $"Accepted by {options.By}, proposed by {proposal.Author?.Id}. It counts from now on; a server that runs takes it up by itself.");
    }

    private static CaseRecord Change(Authority authority, PracticeLayer layer, AcceptPracticeOptions options, string step)
    {
        var fields = new Dictionary<string, FieldValue> { ["step"] = FieldValue.Of(step), ["hash"] = FieldValue.Of(layer.Hash) };
        if (step == "accepted")
        {
            fields["layer"] = layer.ToField();
        }

        if (options.Reason is { Length: > 0 } reason)
        {
            fields["reason"] = FieldValue.Of(reason);
        }

        return new CaseRecord
        {
            Id = RecordId.New(authority.Instant),
            Subject = authority.Self,
            Type = RecordTypes.PracticeChange,
            Happened = authority.Now,
            Author = new Author(options.By, options.Role),
            Fields = fields,
        };
    }

    private static AcceptPracticeResult Written(Authority authority, CaseRecord record, string said)
    {
        AppendResult result = authority.Append([record]);
        return result.Refusal is { } refusal ? new(null, refusal.Message) : new(record, said);
    }

    private static string Day(CaseRecord record) => $"{record.Happened.Day:d MMMM yyyy}";
}
