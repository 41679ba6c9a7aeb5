using Plimsoll.App.Access;
using Plimsoll.Storage;

namespace Plimsoll.App.Tests.Access;

/// <summary>What whoever keeps accounts may do to them, and what not.</summary>
public sealed class KeepAccountsTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly Service _service = new();

    public KeepAccountsTests()
    {
        Make("ines.quay", new AccountRole("administrator", null, Today, null));
        Make("ruth.amadi", new AccountRole("social worker", "North", Today.AddDays(-30), null));
    }

    private KeepAccounts Keeping => new(_service.Authority);

    private Reader Ines => new Readers(_service.Authority).Find("ines.quay")!;

    private Account Ruth => _service.Authority.Accounts.Find("ruth.amadi")!;

    [Fact]
    public void A_role_is_given_with_its_team_and_days_and_ended()
    {
        var cover = new AccountRole("team manager", "South", Today, Today.AddDays(7));

        Assert.Null(Keeping.GiveRole(Ines, "ruth.amadi", cover).Refused);
        Assert.Equal(["social worker", "team manager"], new Readers(_service.Authority).Of(Ruth).Roles.Select(role => role.Role));

        Assert.Null(Keeping.EndRole(Ines, "ruth.amadi", cover).Refused);
        Assert.Single(Ruth.Roles);
        Assert.Null(Keeping.EndRole(Ines, "ruth.amadi", Ruth.Roles[0] with { From = Today }).Refused);
        Assert.Single(new Readers(_service.Authority).Of(Ruth).Roles);
        Keeping.GiveRole(Ines, "ruth.amadi", cover);
        Assert.Null(Keeping.EndRole(Ines, "ruth.amadi", Ruth.Roles[0]).Refused);
        Assert.Equal(Today.AddDays(-1), Ruth.Roles[0].To);
        Assert.Equal("team manager", Assert.Single(new Readers(_service.Authority).Of(Ruth).Roles).Role);
    }

    [Fact]
    public void Nobody_takes_their_own_right_to_keep_accounts_away()
    {
        const string Words = "This would take your own right to keep accounts away. Somebody else who keeps accounts must do it.";
        var own = _service.Authority.Accounts.Find("ines.quay")!.Roles[0];
        Keeping.GiveRole(Ines, "ines.quay", new AccountRole("performance analyst", null, Today, null));

        Assert.Equal(Words, Keeping.Disable(Ines, "ines.quay").Refused);
        Assert.Equal(Words, Keeping.EndRole(Ines, "ines.quay", own).Refused);
        Assert.Equal(Words, Keeping.SetRoles(Ines, "ines.quay", [new("director", null, Today, null)]).Refused);
        Assert.Equal(2, _service.Authority.Accounts.Find("ines.quay")!.Roles.Count);

        Make("sam.hale", new AccountRole("administrator", null, Today, null));
        Assert.Null(Keeping.Disable(new Readers(_service.Authority).Find("sam.hale")!, "ines.quay").Refused);
    }

    [Fact]
    public void Whoever_does_not_keep_accounts_changes_none()
    {
        var ruth = new Readers(_service.Authority).Find("ruth.amadi")!;

        Assert.All(
            new[]
            {
                Keeping.GiveRole(ruth, "ruth.amadi", new("director", null, Today, null)), Keeping.EndSignIns(ruth, "ines.quay"), Keeping.ResetSecondFactor(ruth, "ines.quay"),
                Keeping.Unlock(ruth, "ruth.amadi"), Keeping.InviteAgain(ruth, "ines.quay"), Keeping.Describe(ruth, "ines.quay", "Ruth", null, null, null, null), Keeping.Disable(ruth, "ines.quay"),
            },
            change => Assert.StartsWith("Your role does not include it.", change.Refused, StringComparison.Ordinal));
    }

    [Fact]
    public void Ending_sign_ins_changes_the_stamp_and_a_lost_phone_leaves_the_password()
    {
        var account = Ruth;
        (account.Password, account.Authenticator, account.HasSecondFactor, account.Recovery, account.LockedUntil, account.Failed) = ("checked", "sealed", true, ["one"], _service.Time.Now.AddMinutes(9), 5);
        Assert.True(_service.Authority.Accounts.Save(account));
        var stamp = Ruth.Stamp;

        Assert.Null(Keeping.Unlock(Ines, "ruth.amadi").Refused);
        Assert.Equal((null, 0, stamp), (Ruth.LockedUntil, Ruth.Failed, Ruth.Stamp));
        Assert.Null(Keeping.EndSignIns(Ines, "ruth.amadi").Refused);
        Assert.NotEqual(stamp, Ruth.Stamp);
        Assert.Null(Keeping.ResetSecondFactor(Ines, "ruth.amadi").Refused);
        Assert.Equal(("checked", null, false, 0), (Ruth.Password, Ruth.Authenticator, Ruth.HasSecondFactor, Ruth.Recovery.Count));
        Assert.Contains("has one", Keeping.InviteAgain(Ines, "ruth.amadi").Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_address_ends_the_one_before_it()
    {
        var first = Keeping.InviteAgain(Ines, "ruth.amadi").Key;
        var second = Keeping.InviteAgain(Ines, "ruth.amadi").Key;

        Assert.Null(Keeping.Invited(first));
        Assert.Equal("ruth.amadi", Keeping.Invited(second)!.Id);
    }

    [Fact]
    public void Two_accounts_are_never_known_to_the_councils_sign_in_by_the_same()
    {
        Assert.Null(Keeping.Describe(Ines, "ruth.amadi", "Ruth Amadi", "w-amadi", "permanent", null, "Ruth@North.example").Refused);
        Assert.Null(Keeping.Describe(Ines, "ruth.amadi", "Ruth Amadi", "w-amadi", "permanent", null, "ruth@north.example").Refused);

        Assert.Equal("The account \"ruth.amadi\" is known to the council's sign-in as \"RUTH@north.example\" already: each person has one account.", Keeping.Describe(Ines, "ines.quay", "Ines Quay", null, null, null, "RUTH@north.example").Refused);
    }

    [Fact]
    public void What_was_done_is_kept_under_a_name_and_read_with_the_account()
    {
        Keeping.EndSignIns(Ines, "ruth.amadi");
        Keeping.GiveRole(Ines, "ruth.amadi", new AccountRole("team manager", "South", Today, Today.AddDays(7)));
        var pages = new AccountPages(_service.Authority);

        Assert.Equal(["Given: team manager, South, from 2026-11-20, to 2026-11-27", "Every sign-in ended, every token withdrawn", "Made"], pages.Changes("ruth.amadi").Select(change => change.What));
        Assert.All(pages.Changes("ruth.amadi").Take(2), change => Assert.Equal("Ines Made", change.By));
        Assert.Equal(["Social worker, North", "Team manager, South, until 27 November 2026"], pages.Find("ruth.amadi")!.Roles.Select(role => role.Words));
        Assert.Equal(["ruth.amadi"], pages.All("team manager").Select(account => account.Id));
        Assert.Equal(["ines.quay", "ruth.amadi"], pages.All().Select(account => account.Id));
        Assert.StartsWith("Has not begun; the address works until 23 November 2026", pages.Find("ruth.amadi")!.State, StringComparison.Ordinal);
    }

    public void Dispose() => _service.Dispose();

    private void Make(string id, AccountRole role) =>
        Assert.Null(Keeping.Add(_service.Authority.Accounts.Any() ? Ines : Reader.SettingUp, new Account(id, $"{char.ToUpperInvariant(id[0])}{id[1..].Split('.')[0]} Made") { Roles = [role] }).Refused);
}
