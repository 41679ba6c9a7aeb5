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

    /// <summary>The key that the keys of sign-in are kept under, made on first use; a file apart from the data: <c>PLIMSOLL_SIGN_IN_KEY</c>.</summary>
    public string? SignInKey { get; init; }

    /// <summary>The account that the terminal acts as: <c>PLIMSOLL_AS</c>.</summary>
    public string? As { get; init; }

    /// <summary>Where mail goes: <c>smtp://host:25</c>, <c>smtp+starttls://host:587</c>, or a folder of files: <c>PLIMSOLL_MAIL</c>. Without it nobody is told by mail.</summary>
    public string? Mail { get; init; }

    /// <summary>Who signs the mail: <c>PLIMSOLL_MAIL_FROM</c>.</summary>
    public string? MailFrom { get; init; }

    /// <summary>The account at the mail server: <c>PLIMSOLL_MAIL_USER</c>, and its secret: <c>PLIMSOLL_MAIL_SECRET</c>.</summary>
    public string? MailUser { get; init; }

    public string? MailSecret { get; init; }

    /// <summary>The address at which people open Plimsoll, for links in mail: <c>PLIMSOLL_SITE</c>.</summary>
    public string? Site { get; init; }

    /// <summary>The folder in which other systems leave their extracts, loaded every night: <c>PLIMSOLL_IMPORTS</c>.</summary>
    public string? Imports { get; init; }

    /// <summary>The council's own sign-in service: <c>PLIMSOLL_SIGN_IN_SERVICE</c> and what belongs to it; null where people sign in here.</summary>
    public CouncilSignIn? CouncilSignIn { get; init; }

    /// <summary>The local authority's number in returns, three digits: <c>PLIMSOLL_AUTHORITY_NUMBER</c>.</summary>
    public string? AuthorityNumber { get; init; }

    /// <summary>Webhooks may go to this machine, and without https: for a demonstration and for tests: <c>PLIMSOLL_WEBHOOKS_HERE=yes</c>.</summary>
    public bool WebhooksHere { get; init; }

    public static Settings FromEnvironment() => new(
        Value("PLIMSOLL_DATA") ?? "data",
        Value("PLIMSOLL_DATABASE"),
        Value("PLIMSOLL_PRACTICE"))
    {
        AnchorKey = Value("PLIMSOLL_ANCHOR_KEY"),
        Anchors = Value("PLIMSOLL_ANCHORS"),
        Scanner = Value("PLIMSOLL_SCANNER"),
        SignInKey = Value("PLIMSOLL_SIGN_IN_KEY"),
        As = Value("PLIMSOLL_AS"),
        Mail = Value("PLIMSOLL_MAIL"),
        MailFrom = Value("PLIMSOLL_MAIL_FROM"),
        MailUser = Value("PLIMSOLL_MAIL_USER"),
        MailSecret = Value("PLIMSOLL_MAIL_SECRET"),
        Site = Value("PLIMSOLL_SITE"),
        Imports = Value("PLIMSOLL_IMPORTS"),
        CouncilSignIn = CouncilSignIn.From(Value),
        AuthorityNumber = Value("PLIMSOLL_AUTHORITY_NUMBER"),
        WebhooksHere = Value("PLIMSOLL_WEBHOOKS_HERE") == "yes",
    };

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
