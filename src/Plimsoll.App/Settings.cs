namespace Plimsoll.App;

/// <summary>Where Plimsoll keeps and finds things; from the environment.</summary>
/// <param name="Data">The folder of the stores: <c>PLIMSOLL_DATA</c>, by default <c>data</c>.</param>
/// <param name="Database">A PostgreSQL connection string: <c>PLIMSOLL_DATABASE</c>; none means SQLite in the data folder.</param>
/// <param name="Practice">A council's own layer over the practice that ships: <c>PLIMSOLL_PRACTICE</c>.</param>
public sealed record Settings(string Data, string? Database = null, string? Practice = null)
{
    public static Settings FromEnvironment() => new(
        Value("PLIMSOLL_DATA") ?? "data",
        Value("PLIMSOLL_DATABASE"),
        Value("PLIMSOLL_PRACTICE"));

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
