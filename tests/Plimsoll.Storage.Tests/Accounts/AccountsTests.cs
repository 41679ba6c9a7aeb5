namespace Plimsoll.Storage.Tests;

public sealed class AccountsOnSqliteTests() : AccountsTests(Given.OnSqlite());

public sealed class AccountsOnPostgresTests() : AccountsTests(Given.OnPostgres());

/// <summary>Who may sign in, and their passkeys, on either database.</summary>
public abstract class AccountsTests(Given given) : IDisposable
{
    internal static Account Ruth() => new("ruth.amadi", "Ruth Amadi")
    {
        Worker = "w-amadi",
        Employment = "agency",
        Employer = "Harbour Staffing",
        KnownAs = "Ruth.Amadi@north.example",
        Stamp = "made",
        Password = "what checks it",
        Authenticator = "sealed",
        LastCode = 57_000_001,
        HasSecondFactor = true,
        Recovery = ["one", "two"],
        Failed = 3,
        LockedUntil = Given.Now.AddMinutes(15),
        Invitation = "digest",
        InvitationEnds = Given.Now.AddHours(72),
        Roles = [new("social worker", "North", new DateOnly(2026, 1, 1), null), new("team manager", null, new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31))],
    };

    internal static PasskeyRow Passkey(string id, string account = "ruth.amadi", string name = "work laptop", int minute = 0) => new(id, account, name, Given.Now.AddMinutes(minute), """{"PublicKey":"AQID"}""");

    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void An_account_is_kept_whole()
    {
        var accounts = given.Open().Accounts;
        Assert.False(accounts.Any());

        Assert.True(accounts.Add(Ruth()));
        Assert.False(accounts.Add(Ruth()));

        IsTheSame(Ruth(), accounts.Find("ruth.amadi")!);
        Assert.Equal("ruth.amadi", accounts.Invited("digest")!.Id);
        Assert.Null(accounts.Invited("another"));
        Assert.Null(accounts.Find("Ruth.Amadi"));
        Assert.True(accounts.Any());
    }

    [Fact]
    public void Of_two_changes_at_once_the_second_is_not_taken()
    {
        var accounts = given.Open().Accounts;
        accounts.Add(Ruth());
        var (one, other) = (accounts.Find("ruth.amadi")!, accounts.Find("ruth.amadi")!);
        (one.IsDisabled, one.Name, one.Roles) = (true, "Ruth Amadi-Hale", [new("director", null, new DateOnly(2026, 1, 1), null)]);

        Assert.True(accounts.Save(one));
        Assert.False(accounts.Save(other));

        var kept = accounts.Find("ruth.amadi")!;
        Assert.Equal((true, "Ruth Amadi-Hale", 2), (kept.IsDisabled, kept.Name, kept.Version));
        Assert.Equal("director", Assert.Single(kept.Roles).Role);
    }

    [Fact]
    public void How_the_councils_sign_in_knows_somebody_leads_to_one_account_whatever_the_capitals()
    {
        var accounts = given.Open().Accounts;
        accounts.Add(Ruth());
        accounts.Add(new Account("ann.marsh", "Ann Marsh") { Stamp = "made" });
        accounts.Add(new Account("bo.lind", "Bo Lind") { Stamp = "made" });

        Assert.Equal("ruth.amadi", accounts.KnownAs("ruth.amadi@NORTH.example")!.Id);
        Assert.Null(accounts.KnownAs("ruth.amadi"));
        var ann = accounts.Find("ann.marsh")!;
        ann.KnownAs = "RUTH.AMADI@north.example";
        Assert.ThrowsAny<Exception>(() => accounts.Save(ann));
        Assert.Null(accounts.Find("ann.marsh")!.KnownAs);
    }

    [Fact]
    public void Passkeys_are_kept_by_account_and_one_is_never_another_accounts()
    {
        var stores = given.Open();
        stores.Accounts.Add(Ruth());
        stores.Accounts.Add(new Account("ann.marsh", "Ann Marsh") { Stamp = "made" });

        stores.Passkeys.Save(Passkey("k-2", minute: 1));
        stores.Passkeys.Save(Passkey("k-1"));
        stores.Passkeys.Save(Passkey("k-1") with { Name = "own phone", Data = "{}" });
        stores.Passkeys.Save(Passkey("k-1", account: "ann.marsh", name: "taken"));
        stores.Passkeys.Remove("ann.marsh", "k-2");

        Assert.Equal([Passkey("k-1") with { Name = "own phone", Data = "{}" }, Passkey("k-2", minute: 1)], stores.Passkeys.Of("ruth.amadi"));
        Assert.Empty(stores.Passkeys.Of("ann.marsh"));
        Assert.Equal("ruth.amadi", stores.Passkeys.Find("k-1")!.Account);
        stores.Passkeys.Remove("ruth.amadi", "k-1");
        Assert.Null(stores.Passkeys.Find("k-1"));
        stores.Passkeys.RemoveAll("ruth.amadi");
        Assert.Empty(stores.Passkeys.Of("ruth.amadi"));
    }

    internal static void IsTheSame(Account expected, Account kept)
    {
        Assert.Equal(expected.Roles, kept.Roles);
        Assert.Equal(expected.Recovery, kept.Recovery);
        Assert.Equal(
            (expected.Id, expected.Name, expected.Worker, expected.Employment, expected.Employer, expected.KnownAs, expected.Stamp),
            (kept.Id, kept.Name, kept.Worker, kept.Employment, kept.Employer, kept.KnownAs, kept.Stamp));
        Assert.Equal(
            (expected.Password, expected.Authenticator, expected.LastCode, expected.HasSecondFactor, expected.Failed, expected.LockedUntil, expected.Invitation, expected.InvitationEnds, expected.IsDisabled),
            (kept.Password, kept.Authenticator, kept.LastCode, kept.HasSecondFactor, kept.Failed, kept.LockedUntil, kept.Invitation, kept.InvitationEnds, kept.IsDisabled));
    }
}
