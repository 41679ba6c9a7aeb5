namespace Plimsoll.App;

/// <summary>Where Plimsoll keeps and finds things; from the environment.</summary>
/// <param name="Data">The folder of the stores: <c>PLIMSOLL_DATA</c>, by default <c>data</c>.</param>
/// <param name="Database">A PostgreSQL connection string: <c>PLIMSOLL_DATABASE</c>; none means SQLite in the data folder.</param>
/// <param name="Practice">A council's own layer over the practice that ships: <c>PLIMSOLL_PRACTICE</c>.</param>
public sealed record Settings(string Data, string? Database = null, string? Practice = null)
{
    /// <summary>The key that signs heads, made on first use; a file apart from the data: <c>PLIMSOLL_ANCHOR_KEY</c>.</summary>
    public string? AnchorKey { get; init; }

    /// <summary>The folder, best on another machine, that signed heads and erasures are copied to: <c>PLIMSOLL_ANCHORS</c>.</summary>
    public string? Anchors { get; init; }

    /// <summary>A program that looks at each document before it is kept: <c>PLIMSOLL_SCANNER</c>.</summary>
    public string? Scanner { get; init; }

    /// <summary>The folder in which other systems leave their extracts, loaded every night: <c>PLIMSOLL_IMPORTS</c>.</summary>
    public string? Imports { get; init; }

    public static Settings FromEnvironment() => new(
        Value("PLIMSOLL_DATA") ?? "data",
        Value("PLIMSOLL_DATABASE"),
        Value("PLIMSOLL_PRACTICE"))
    {
        AnchorKey = Value("PLIMSOLL_ANCHOR_KEY"),
        Anchors = Value("PLIMSOLL_ANCHORS"),
        Scanner = Value("PLIMSOLL_SCANNER"),
        Imports = Value("PLIMSOLL_IMPORTS"),
    };

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
