using System.Data.Common;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What whoever decided to erase had seen: the journal up to an entry, and everything about these subjects.</summary>
public sealed record Judged(long Sequence, IReadOnlyList<Subject> Subjects);

/// <summary>
/// The decision is appended and the fields go in one transaction: there is no decision without its erasure and no erasure without its decision.
/// </summary>
/// <param name="judged">Null where a decision of another day is carried out again after a restore: then what it names and is not there is passed over.</param>
internal sealed class Erasing(string authority, CaseRecord record, ErasureDecision decision, Judged? judged)
{
    public (AppendResult Answer, bool Stands) Run(DbConnection connection, Func<DbConnection, (AppendResult Answer, bool Stands)> append)
    {
        // First, because it holds the journal: nothing is written between what is judged here and the end.
        var (answer, _) = append(connection);
        if ((answer.Refusal ?? Refuse(connection)) is { } refusal)
        {
            return (new AppendResult([], Refusal: refusal), false);
        }

        var decidedIn = (long)Ask(connection, "select sequence from entry where authority = @authority and id = @value", record.Id)!;
        using var mark = connection.Prepared(
            """
            insert into erasure (authority, sequence, decided_in)
            select e.authority, e.sequence, @decided from entry e where e.authority = @authority and e.id = @id and e.sequence < @decided
            on conflict do nothing
            """,
            "@authority", "@id", "@decided");
        using var take = connection.Prepared(
            "delete from entry_content where authority = @authority and sequence in (select e.sequence from entry e where e.authority = @authority and e.id = @id)",
            "@authority", "@id");
        foreach (var id in decision.Records)
        {
            mark.Run(authority, id, decidedIn);
            take.Run(authority, id);
        }

        using var rest = connection.Prepared(
            "insert into erased_elsewhere (authority, what, decided_in) values (@authority, @what, @decided) on conflict do nothing",
            "@authority", "@what", "@decided");
        foreach (var what in ErasedElsewhere.Of(record.Subject, decision))
        {
            rest.Run(authority, what.ToString(), decidedIn);
        }

        return (answer, true);
    }

    private Refusal? Refuse(DbConnection connection)
    {
        foreach (var subject in judged?.Subjects ?? [])
        {
            using var later = connection.Command(
                "select count(*) from entry where authority = @authority and subject = @subject and sequence > @judged and id <> @decision",
                ("@authority", authority), ("@subject", subject.ToString()), ("@judged", judged!.Sequence), ("@decision", record.Id));
            if (Convert.ToInt64(later.ExecuteScalar()) > 0)
            {
                return new Refusal(RefusalReason.ChangedMeanwhile, record.Id, $"Something was written about {subject} since this was decided. Nothing was erased; look again.");
            }
        }

        foreach (var id in decision.Records)
        {
            switch (Ask(connection, "select type from entry where authority = @authority and id = @value", id))
            {
                case null when judged is not null:
                    return new Refusal(RefusalReason.AboutUnknown, record.Id, $"Record {id} is not in the journal. Nothing was erased.");
                case ErasureDecision.Type:
                    return new Refusal(RefusalReason.NotErasable, record.Id, $"Record {id} is itself a decision to erase, and says why something is gone. Nothing was erased.");
            }
        }

        return null;
    }

    private object? Ask(DbConnection connection, string sql, string value)
    {
        using var command = connection.Command(sql, ("@authority", authority), ("@value", value));
        return command.ExecuteScalar();
    }
}
