using Plimsoll.App.Access;
using Plimsoll.App.Search;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;

namespace Plimsoll.App.Looking;

/// <summary>What the overview has to do with a record of a type, beside putting it under its subject.</summary>
[Flags]
internal enum Care
{
    None = 0,

    /// <summary>Known of the type; told apart from what was not looked at yet.</summary>
    Seen = 1,

    /// <summary>It says who somebody is.</summary>
    Identifies = 1 << 1,

    /// <summary>It says who is one with whom, or closes a record.</summary>
    Joins = 1 << 2,

    Note = 1 << 3,

    Erases = 1 << 4,

    /// <summary>Ladders of others turn on it.</summary>
    Surrounds = 1 << 5,

    /// <summary>It says who may or may not see a person's records.</summary>
    Guards = 1 << 6,
}

/// <summary>By the number of a type's word.</summary>
internal sealed class TypesCaredFor
{
    private Care[] _care = new Care[64];

    /// <summary>As it was looked at before.</summary>
    public Care Of(int word) => _care[word] & ~Care.Seen;

    public Care Of(int word, string type)
    {
        if (_care.Length <= word)
        {
            Array.Resize(ref _care, Math.Max(word + 1, _care.Length * 2));
        }

        if (_care[word] == Care.None)
        {
            _care[word] = Look(type);
        }

        return _care[word] & ~Care.Seen;
    }

    private static Care Look(string type) => Care.Seen
        | (Identity.Types.Contains(type) ? Care.Identifies : 0)
        | (Identities.Reads(type) ? Care.Joins : 0)
        | (type == RecordTypes.OversightNote ? Care.Note : 0)
        | (type == RecordTypes.Erasure ? Care.Erases : 0)
        | (Guard.Types.Contains(type) ? Care.Guards : 0)
        | (Surroundings.Types.Contains(type) ? Care.Surrounds : 0);
}
