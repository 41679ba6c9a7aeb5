using Plimsoll.App.Notices;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Access;

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
        var written = authority.Append(
        [
            new CaseRecord
            {
                Id = RecordId.New(now),
                Subject = subject,
                Type = RecordTypes.OpenedWithReason,
                Happened = Moment.At(now),
                Author = authority.Access.SignsIn(who, subject).As(authority),
                Fields = new Dictionary<string, FieldValue>
                {
                    ["reason"] = FieldValue.Of(reason!.Trim()),
                    ["until"] = FieldValue.Of(Moment.At(now + Holds).ToString()),
                },
            },
        ]);
        if (written.Refusal is { } refusal)
        {
            return answer with { Why = refusal.Message };
        }

        // Those who answer for it are told at once; the mail about it goes out with the next round.
        new MakeNotices(authority).Run();
        return authority.Access.May(who, Purpose.Open, about);
    }
}
