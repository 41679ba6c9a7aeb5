namespace Plimsoll.App.Tests;

public sealed class CouncilSignInTests : IDisposable
{
    private readonly string _secret = Path.GetTempFileName();

    [Fact]
    public void Where_nothing_is_set_there_is_none() => Assert.Null(CouncilSignIn.From(_ => null));

    [Fact]
    public void What_is_whole_is_taken()
    {
        File.WriteAllText(_secret, " held here\n");

        var whole = From(("SERVICE", "https://login.example/northport"), ("CLIENT", "plimsoll"), ("SECRET", _secret), ("CLAIM", "oid"), ("SECOND_PROOF", "acr=urn:made:high=er"), ("NAME", "Northport sign-in"));

        Assert.Null(whole.Refusal());
        Assert.Equal(("held here", ("acr", "urn:made:high=er"), "Northport sign-in", StringComparison.Ordinal), (whole.Secret, whole.Proof!.Value, whole.Name, whole.Comparing));
    }

    [Theory]
    [InlineData("SERVICE", null, "PLIMSOLL_SIGN_IN_SERVICE is missing")]
    [InlineData("SECRET", null, "PLIMSOLL_SIGN_IN_SECRET is missing")]
    [InlineData("CLAIM", null, "PLIMSOLL_SIGN_IN_CLAIM is missing")]
    [InlineData("SERVICE", "http://login.example", "expected an address that begins with https://")]
    [InlineData("SERVICE", "login.example", "expected an address that begins with https://")]
    [InlineData("SECOND_PROOF", "mfa", "expected amr=VALUE or acr=VALUE")]
    [InlineData("SECRET", "nowhere/at/all", "it cannot be read")]
    public void What_is_half_set_is_refused_in_a_sentence(string setting, string? value, string words)
    {
        File.WriteAllText(_secret, "held here");
        var set = new Dictionary<string, string?> { ["SERVICE"] = "https://login.example", ["CLIENT"] = "plimsoll", ["SECRET"] = _secret, ["CLAIM"] = "oid", [setting] = value };

        Assert.Contains(words, From([.. set.Select(one => (one.Key, one.Value))]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_secret_is_refused() =>
        Assert.Contains("it is empty", From(("SERVICE", "https://login.example"), ("CLIENT", "plimsoll"), ("SECRET", _secret), ("CLAIM", "oid")).Refusal(), StringComparison.Ordinal);

    [Theory]
    [InlineData("email", StringComparison.OrdinalIgnoreCase)]
    [InlineData("upn", StringComparison.OrdinalIgnoreCase)]
    [InlineData("sub", StringComparison.Ordinal)]
    public void Capitals_mean_nothing_in_addresses_alone(string claim, StringComparison expected) =>
        Assert.Equal(expected, new CouncilSignIn("https://login.example", "plimsoll", _secret, claim).Comparing);

    public void Dispose() => File.Delete(_secret);

    private static CouncilSignIn From(params (string Name, string? Value)[] set) =>
        CouncilSignIn.From(name => set.FirstOrDefault(one => $"PLIMSOLL_SIGN_IN_{one.Name}" == name).Value)!;
}
