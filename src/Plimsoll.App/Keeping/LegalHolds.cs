using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Keeping;

/// <summary>Holds against disposal, for a court or an inquiry: while one stands, nothing about the person is erased.</summary>
public static class LegalHolds
{
    /// <summary>The hold that stands, as it was placed; null where none does. Several holds are lifted one by one, each by a record about it.</summary>
    public static CaseRecord? Of(Overview overview, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var one = overview.IdOf(subject);
        var holds = overview.Timeline(one, null).Records.Where(record => record.Type == RecordTypes.LegalHold && record.Subject == one).OrderBy(record => record.Sequence);
        var standing = new List<CaseRecord>();
        foreach (var hold in holds)
        {
            if (hold.Text("step") == "placed")
            {
                standing.Add(hold);
            }
            else if (hold.About is { } about)
            {
                standing.RemoveAll(placed => overview.LastOf(about) is { } last && last.Id == placed.Id);
            }
            else
            {
                standing.Clear();
            }
        }

        return standing is [var first, ..] ? first : null;
    }
}
