using System.Text.Json;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Records;

// What stands under the members: names, texts, moments, and the sentences for what is wrong with them.
internal ref partial struct EnvelopeReader
{
    /// <summary>Steps to the value of an object's next member; false at its end or at a problem.</summary>
    private bool NextMember(string path, string[] members, ref int seen, out string member)
    {
        member = "";
        if (Problem is not null)
        {
            return false;
        }

        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        member = _json.GetString()!;
        var place = Array.IndexOf(members, member);
        if (place < 0)
        {
            Problem = NotAMember(path, member, members);
            return false;
        }

        if ((seen & (1 << place)) != 0)
        {
            Problem = $"\"{path}{member}\" stands twice";
            return false;
        }

        seen |= 1 << place;
        _json.Read();
        return true;
    }

    private string? Text(string member)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString();
        }

        Wrong(member, "text");
        return null;
    }

    private string? TextOrNull(string member)
    {
        if (_json.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return _json.GetString();
        }

        Wrong(member, "text or null");
        return null;
    }

    private bool? YesOrNo(string member)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.GetBoolean();
        }

        if (_json.TokenType != JsonTokenType.Null)
        {
            Wrong(member, "true, false or null");
        }

        return null;
    }

    private Moment? When(string? text, string member)
    {
        if (text is null)
        {
            return null;
        }

        if (Moment.TryParse(text, null, out var moment))
        {
            return moment;
        }

        Wrong(member, "a date (2026-11-20) or an instant (2026-11-20T22:15:00Z)");
        return null;
    }

    private bool IsObject(string member, string expected)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        Wrong(member, expected);
        return false;
    }

    private bool Has(string member, object? value)
    {
        if (value is null)
        {
            Problem ??= $"\"{member}\" is missing";
        }

        return Problem is null;
    }

    private void Wrong(string member, string expected) => Problem = $"\"{member}\" is {FieldsJson.Found(in _json)}: expected {expected}";

    private static string NotOneOf(string member, string found, IReadOnlyList<string> words) =>
        $"\"{member}\" is {EnvelopeRules.Quote(found)}: {Expected(found, words)}";

    private static string NotAMember(string path, string found, string[] members)
    {
        if (path.Length == 0 && found is "sequence" or "appended")
        {
            return $"\"{found}\" is given by the journal and never read: leave it out";
        }

        var owner = path.Length == 0 ? "a record" : $"\"{path[..^1]}\"";
        return $"{EnvelopeRules.Quote(path + found)} is not a member of {owner}: {Expected(found, members)}";
    }

    private static string Expected(string found, IReadOnlyList<string> words) =>
        $"expected one of {string.Join(", ", words)}{(Practice.Nearest.To(found, words) is { } nearest ? $"; nearest is \"{nearest}\"" : "")}";
}
