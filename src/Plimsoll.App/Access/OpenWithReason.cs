using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

/// <summary>Somebody who must be told that a record was opened with a reason.</summary>
/// <param name="Record">The record of the opening: a <c>notice</c> about it to the same person says that they were told.</param>
/// <param name="OpenedBy">Who opened it, as a worker or an account.</param>
/// <param name="To">Who must know, as a worker or an account.</param>
public sealed record AccessAlert(string Record, Subject Subject, string OpenedBy, DateTimeOffset At, string To, string Reason);

/// <summary>
/// Opens a record that is not one's own to open because it cannot wait: with a reason that is kept, for hours, and with those told who answer
/// for it.
/// </summary>
public sealed class OpenWithReason(Authority authority)
{
    /// <summary>How long it stays open.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(4);

    private const int FewestWords = 5;

    public AccessAnswer Open(Reader who, Subject about, string? reason)
    {
        var answer = authority.Access.May(who, Purpose.Open, about);
        if (answer.IsAllowed || !answer.MayOpenWithReason)
        {
            return answer;
        }

        var words = (reason ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWords || words.Distinct(StringComparer.OrdinalIgnoreCase).Count() < FewestWords)
        {
            return answer with { Why = "Say in a sentence what you need to know now, and why it cannot wait for those who work with this person." };
        }

        var subject = authority.Overview.IdOf(about);
        var now = authority.Instant;
        authority.AccessLog.Record(who.Account, "opened with a reason", subject, reason, now);
        var role = who.First;
        var written = authority.Append(
        [
            new CaseRecord
            {
                Id = RecordId.New(now),
                Subject = subject,
                Type = RecordTypes.OpenedWithReason,
                Happened = Moment.At(now),
                Author = new Author(who.Worker ?? who.Account, role?.Role, who.Employment, who.Employer, Team: role?.Team),
                Fields = new Dictionary<string, FieldValue>
                {
                    ["reason"] = FieldValue.Of(reason!.Trim()),
                    ["until"] = FieldValue.Of(Moment.At(now + Holds).ToString()),
                },
            },
        ]);
        return written.Refusal is { } refusal ? answer with { Why = refusal.Message } : authority.Access.May(who, Purpose.Open, about);
    }

    /// <summary>Who is still to be told of which opening: worked out, and no longer owed once a notice about the opening says so.</summary>
    public IReadOnlyList<AccessAlert> Owed()
    {
        authority.Overview.Follow();
        return [.. authority.Overview.Guarded().SelectMany(subject =>
        {
            var told = authority.Overview.RecordsOf(subject).Where(record => record.Type == RecordTypes.Notice).Select(record => (record.About, To: record.Text("to"))).ToHashSet();
            return authority.Access.GuardOf(subject).Opened.SelectMany(opening => authority.Access.WhoAnswersFor(subject)
                .Where(to => to != opening.Author?.Id && !told.Contains((opening.Id, to)))
                .Select(to => new AccessAlert(opening.Id, subject, opening.Author?.Id ?? "", opening.Happened.Start, to, opening.Text("reason") ?? "")));
        })];
    }
}
