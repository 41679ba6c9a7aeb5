namespace Plimsoll.App;

/// <summary>
/// A council's own sign-in service, by OpenID Connect: who signs in there comes in here, where an account says that it is theirs. No account is
/// made by signing in.
/// </summary>
/// <param name="Service">The address of the service, as it names itself: <c>PLIMSOLL_SIGN_IN_SERVICE</c>.</param>
/// <param name="Client">What the service knows Plimsoll by: <c>PLIMSOLL_SIGN_IN_CLIENT</c>.</param>
/// <param name="SecretFile">A file that holds the secret between the two: <c>PLIMSOLL_SIGN_IN_SECRET</c>.</param>
/// <param name="Claim">What of the service's answer says who it is: <c>PLIMSOLL_SIGN_IN_CLAIM</c>, such as <c>sub</c> or <c>oid</c>.</param>
public sealed record CouncilSignIn(string? Service, string? Client, string? SecretFile, string? Claim)
{
    private const string Prefix = "PLIMSOLL_SIGN_IN_";

    /// <summary>Those that hold an address, in which capitals mean nothing.</summary>
    private static readonly string[] Addresses = ["email", "preferred_username", "upn"];

    /// <summary>What people call the service: <c>PLIMSOLL_SIGN_IN_NAME</c>.</summary>
    public string Name { get; init; } = "your council's sign-in";

    /// <summary>
    /// What in its answer proves a second factor, <c>amr=mfa</c> or <c>acr=VALUE</c>: <c>PLIMSOLL_SIGN_IN_SECOND_PROOF</c>. Without it Plimsoll asks
    /// for its own.
    /// </summary>
    public string? SecondProof { get; init; }

    public StringComparison Comparing => Addresses.Contains(Claim) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public bool IsOnThisMachine => Uri.TryCreate(Service, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: true };

    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Secret => File.ReadAllText(SecretFile!).Trim();

    /// <summary>The kind of proof and its value.</summary>
    public (string Claim, string Value)? Proof => SecondProof?.Split('=', 2) is ["amr" or "acr", { Length: > 0 }] parts ? (parts[0], parts[1]) : null;

    /// <summary>Null where nothing of it is set.</summary>
    public static CouncilSignIn? From(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var made = new CouncilSignIn(value($"{Prefix}SERVICE"), value($"{Prefix}CLIENT"), value($"{Prefix}SECRET"), value($"{Prefix}CLAIM")) { SecondProof = value($"{Prefix}SECOND_PROOF") };
        var name = value($"{Prefix}NAME");
        return (made.Service ?? made.Client ?? made.SecretFile ?? made.Claim ?? made.SecondProof ?? name) is null ? null : name is null ? made : made with { Name = name };
    }

    /// <summary>Why the site may not start with these, or null.</summary>
    public string? Refusal()
    {
        var missing = new[] { ("SERVICE", Service), ("CLIENT", Client), ("SECRET", SecretFile), ("CLAIM", Claim) }.Where(one => one.Item2 is null).Select(one => Prefix + one.Item1).ToList();
        if (missing.Count > 0)
        {
            return $"Sign-in through the council's own service is half set: {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} missing. Set all four, or none of PLIMSOLL_SIGN_IN_SERVICE, CLIENT, SECRET and CLAIM.";
        }

        if (!IsOnThisMachine && !(Uri.TryCreate(Service, UriKind.Absolute, out var address) && address.Scheme == "https"))
        {
            return $"{Prefix}SERVICE is {Service}: expected an address that begins with https://.";
        }

        if (SecondProof is not null && Proof is null)
        {
            return $"{Prefix}SECOND_PROOF is \"{SecondProof}\": expected amr=VALUE or acr=VALUE, as in amr=mfa.";
        }

        try
        {
            return Secret.Length == 0 ? $"{Prefix}SECRET is the file {SecretFile}, and it is empty: it holds the secret that the service gave out." : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{Prefix}SECRET is the file {SecretFile}, and it cannot be read: {error.Message}";
        }
    }
}
