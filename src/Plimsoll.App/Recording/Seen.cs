using Plimsoll.Core.Records;

namespace Plimsoll.App.Recording;

/// <summary>What an author had before their eyes: the records of those whom a form is about, up to a place in the journal.</summary>
/// <param name="Sequence">The journal's last entry when the page was made: <c>Overview.Followed</c>.</param>
public sealed record Seen(IReadOnlyList<Subject> Subjects, long Sequence)
{
    public Seen(Subject subject, long sequence)
        : this([subject], sequence)
    {
    }
}
