using System.Text.Json;

namespace Plimsoll.Cli;

/// <summary>Numbers of answers in JSON.</summary>
internal static class JsonNumbers
{
    /// <summary>With four places after the point at most; null where there is none.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 4));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
