using System.Buffers;

namespace Plimsoll.Core.Records;

/// <summary>
/// What the parts of an envelope may look like, wherever a record comes from: a file, a form or an import.
/// The journal takes no record that breaks them, so every record can be written to a file and read again.
/// </summary>
public static class EnvelopeRules
{
    private static readonly SearchValues<char> RecordIdLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    private const int LongestName = 64;
    private const int LongestWords = 200;
    private const string RecordIdForm = "1 to 64 letters a to z, digits, \".\", \"_\", \":\" or \"-\"";
    private const string NameForm = "1 to 64 characters without control characters";
    private const string ReasonForm = "words, without control characters but line ends and tabs";
    private const string WordsForm = "1 to 200 characters without control characters";

    /// <summary>A sentence that names the first part which breaks a rule, what it is and what was expected; null where none does.</summary>
    public static string? Problem(CaseRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return RecordId("id", record.Id)
            ?? (Enum.IsDefined(record.Subject.Kind) ? null : $"\"subject.kind\" is {(int)record.Subject.Kind}: expected a kind of subject")
            ?? Name("subject.id", record.Subject.Id)
            ?? (record.Occasion is null ? null : Name("occasion", record.Occasion))
            ?? Name("type", record.Type)
            ?? (record.Author is null ? null : Problem(record.Author))
            ?? (record.About is null ? null : RecordId("about", record.About))
            ?? (record.Corrects is null ? null : Problem(record.Corrects))
            ?? Name("source", record.Source);
    }

    private static string? Problem(Author author) =>
        Name("author.id", author.Id)
        ?? Words("author.role", author.Role)
        ?? Words("author.employment", author.Employment)
        ?? Words("author.employer", author.Employer)
        ?? Words("author.team", author.Team)
        ?? Words("author.teamEmployment", author.TeamEmployment)
        ?? Words("author.teamKind", author.TeamKind);

    private static string? Problem(Correction correction) =>
        RecordId("corrects.record", correction.Record)
        ?? (Enum.IsDefined(correction.Kind) ? null : $"\"corrects.how\" is {(int)correction.Kind}: expected a kind of correction")
        ?? (correction.Reason is null || IsPlain(correction.Reason, int.MaxValue, "\n\r\t")
            ? null
            : Wrong("corrects.reason", correction.Reason, ReasonForm));

    private static string? RecordId(string member, string? text) =>
        text is { Length: > 0 and <= LongestName } && !text.AsSpan().ContainsAnyExcept(RecordIdLetters)
            ? null
            : Wrong(member, text, RecordIdForm);

    private static string? Name(string member, string? text) =>
        text is not null && IsPlain(text, LongestName) ? null : Wrong(member, text, NameForm);

    private static string? Words(string member, string? text) =>
        text is null || IsPlain(text, LongestWords) ? null : Wrong(member, text, WordsForm);

    private static bool IsPlain(string text, int longest, string control = "")
    {
        if (text.Length == 0 || text.Length > longest)
        {
            return false;
        }

        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if ((char.IsControl(text[i]) && !control.Contains(text[i])) || char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Wrong(string member, string? text, string expected) =>
        $"\"{member}\" is {Quote(text)}: expected {expected}";

    /// <summary>Text for a sentence: in quotation marks, without control characters, cut where long.</summary>
    internal static string Quote(string? text)
    {
        const int shown = 40;
        if (text is null)
        {
            return "null";
        }

        var cut = text.Length > shown ? text[..shown] + "…" : text;
        return $"\"{string.Concat(cut.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))}\"{(text.Length > shown ? $" ({text.Length} characters)" : "")}";
    }
}
