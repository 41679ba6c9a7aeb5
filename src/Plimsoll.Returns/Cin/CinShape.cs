using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin;

/// <summary>
/// What a record looks like that says the same as a row or a value of the census: its type, and what stands in some of its fields.
/// The import writes records of this shape and the census is built from them, so that the two cannot drift apart.
/// </summary>
/// <param name="type">A record type of the catalogue.</param>
/// <param name="says">Fields with the values that say it: the first is what the import writes, the others say the same for a census.</param>
internal sealed class CinShape(string type, params (string Field, string[] Values)[] says)
{
    public string Type => type;

    public bool Fits(CaseRecord record)
    {
        if (record.Type != type)
        {
            return false;
        }

        foreach (var (field, values) in says)
        {
            if (record.Text(field) is not { } said || !values.Contains(said))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fields of a record of this shape, to be added to.</summary>
    public CinFields Fields() => says.Aggregate(new CinFields(), (fields, one) => fields.With(one.Field, one.Values[0]));

    /// <summary><c>plan [kind = child in need, step = ended]</c>.</summary>
    public override string ToString() => says.Length == 0 ? type
        : $"{type} [{string.Join(", ", says.Select(one => one.Values is [var only] ? $"{one.Field} = {only}" : $"{one.Field} in ({string.Join(", ", one.Values)})"))}]";
}
