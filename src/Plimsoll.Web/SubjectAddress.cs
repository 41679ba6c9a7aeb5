using Plimsoll.Core.Records;

namespace Plimsoll.Web;

/// <summary>Where somebody's pages stand: <c>/child/M001</c>, <c>/carer-household/H1</c>.</summary>
public static class SubjectAddress
{
    public static string Of(Subject subject) => $"/{Subject.WordFor(subject.Kind).Replace(' ', '-')}/{Uri.EscapeDataString(subject.Id)}";

    /// <summary>The page about somebody: children have one of their own, all others begin with what may be recorded.</summary>
    public static string Page(Subject subject) => subject.Kind == SubjectKind.Child ? Of(subject) : $"{Of(subject)}/record";

    public static bool TryRead(string kind, string id, out Subject subject)
    {
        var read = Subject.TryParseKind(kind.Replace('-', ' '), out var known) && id.Length > 0;
        subject = read ? new Subject(known, id) : default;
        return read;
    }
}
