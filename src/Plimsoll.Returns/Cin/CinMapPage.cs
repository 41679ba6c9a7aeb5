using System.Text;

namespace Plimsoll.Returns.Cin;

/// <summary>The table in <c>docs/census.md</c> of where each value of the census stands in the records, made from <see cref="CinMap"/>.</summary>
internal static class CinMapPage
{
    public const string Begin = "<!-- The table is made from CinMap: UPDATE_SNAPSHOTS=1 ./test returns -->\n";
    public const string End = "<!-- End of the table -->\n";

    public static string Make()
    {
        var table = new StringBuilder("| of the census | record | its |\n|---|---|---|\n");
        foreach (var source in CinMap.All)
        {
            table.Append($"| {source.Element} | `{source.Shape}` | {What(source)} |\n");
        }

        return table.ToString();
    }

    private static string What(CinSource source) => source switch
    {
        { Field: null } when source == CinMap.NotTakenFurther || source == CinMap.ConferenceNotRequired => "being there",
        { Field: null } when source == CinMap.ReviewMeetingHeld => "number",
        { Field: null } => "day",
        { Codes: { } set } => $"`{source.Field}`, in the codes `{set}`",
        _ => $"`{source.Field}`",
    };
}
