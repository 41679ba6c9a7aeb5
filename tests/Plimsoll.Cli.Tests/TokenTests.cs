namespace Plimsoll.Cli.Tests;

/// <summary>Tokens and webhooks at the terminal.</summary>
public sealed class TokenTests
{
    [Fact]
    public void A_token_is_made_listed_and_withdrawn_by_its_account()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("token", "make", "figures", "--scope", "measures:read").Code);
        Assert.Equal(0, terminal.Run("account", "add", "ines.quay", "--name", "Ines Quay", "--role", "administrator").Code);
        Assert.Equal(0, terminal.Run("account", "add", "ann.marsh", "--name", "Ann Marsh", "--role", "lead member", "--as", "ines.quay").Code);

        var made = terminal.Run("token", "make", "figures", "--scope", "measures:read", "--days", "30", "--as", "ann.marsh");
        Assert.Equal(0, made.Code);
        Assert.Matches("^plimsoll_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n$", made.Out.ReplaceLineEndings("\n"));
        var id = made.Out.Split('_')[1];

        var listed = terminal.Run("token", "list", "--json", "--as", "ann.marsh").Lines.Single();
        Assert.Equal((id, "figures", true), (listed.GetProperty("token").GetString(), listed.GetProperty("name").GetString(), listed.GetProperty("works").GetBoolean()));
        Assert.DoesNotContain(made.Out.Trim()[^43..], terminal.Run("token", "list", "--as", "ines.quay").Out, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("token", "withdraw", id, "--as", "ines.quay").Code);
        Assert.Equal(2, terminal.Run("token", "withdraw", id, "--as", "ann.marsh").Code);
        Assert.Contains("withdrawn", terminal.Run("token", "list", "--as", "ann.marsh").Out, StringComparison.Ordinal);
        Assert.StartsWith("There is no scope \"measure:read\"; the nearest is \"measures:read\".", terminal.Run("token", "make", "all", "--scope", "measure:read", "--as", "ann.marsh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_goes_to_a_listed_host_alone_and_tells_of_those_whom_its_account_may_list()
    {
        using var terminal = new Terminal();
        terminal.Set("PLIMSOLL_SIGN_IN_KEY", terminal.Data + ".key");
        Assert.Equal(0, terminal.Run("account", "add", "ines.quay", "--name", "Ines Quay", "--role", "administrator").Code);
        Assert.Equal(0, terminal.Run("account", "add", "peter.castle", "--name", "Peter Castle", "--role", "director", "--as", "ines.quay").Code);
        const string address = "https://hooks.example.org/plimsoll";

        Assert.Equal("hooks.example.org is not listed. Whoever keeps Plimsoll lists it: plimsoll webhook host add hooks.example.org. Nothing was changed.", terminal.Run("webhook", "add", address, "--as", "peter.castle").Error.Trim());
        Assert.Equal(2, terminal.Run("webhook", "host", "add", "hooks.example.org", "--as", "peter.castle").Code);
        Assert.Equal(2, terminal.Run("webhook", "host", "add", "https://hooks.example.org", "--as", "ines.quay").Code);
        Assert.Equal(0, terminal.Run("webhook", "host", "add", "hooks.example.org", "--as", "ines.quay").Code);
        Assert.Equal("hooks.example.org", terminal.Run("webhook", "host", "list", "--as", "peter.castle").Out.Trim());
        Assert.Equal(2, terminal.Run("webhook", "add", address, "--as", "ines.quay").Code);

        var made = terminal.Run("webhook", "add", address, "--standard", "cp.visit", "--as", "peter.castle");
        Assert.Equal(0, made.Code);
        Assert.Equal(43, made.Out.Trim().Length);
        var listed = terminal.Run("webhook", "list", "--json", "--as", "peter.castle").Lines.Single();
        Assert.Equal((address, 0), (listed.GetProperty("address").GetString(), listed.GetProperty("told").GetInt32()));
        Assert.Equal(0, terminal.Run("webhook", "withdraw", listed.GetProperty("webhook").GetString()!, "--as", "peter.castle").Code);
        Assert.Equal(2, terminal.Run("webhook", "withdraw", listed.GetProperty("webhook").GetString()!, "--as", "peter.castle").Code);
    }
}
