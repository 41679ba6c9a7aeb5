using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class TokensOnSqliteTests() : TokensTests(Given.OnSqlite());

public sealed class TokensOnPostgresTests() : TokensTests(Given.OnPostgres());

/// <summary>Tokens and webhooks as the stores keep them.</summary>
public abstract class TokensTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    private Stores WithAccount()
    {
        var stores = given.Open();
        Assert.True(stores.Accounts.Add(new Account("ruth.amadi", "Ruth Amadi") { Stamp = "s", Roles = [] }));
        return stores;
    }

    private static Token Token(string id) => new(id, "ruth.amadi", "figures", "d", ["clocks:read", "measures:read"], Given.Now, Given.Now.AddDays(30));

    [Fact]
    public void A_token_is_kept_used_and_withdrawn_once()
    {
        var tokens = WithAccount().Tokens;
        tokens.Add(Token("a"));
        tokens.Add(Token("b"));

        tokens.Use("a", Given.Now.AddMinutes(3));
        Assert.True(tokens.Withdraw("a", Given.Now.AddHours(1)));
        Assert.False(tokens.Withdraw("a", Given.Now.AddHours(2)));

        var found = given.Open().Tokens.Find("a")!;
        Assert.Equal((Given.Now.AddMinutes(3), Given.Now.AddHours(1), Given.Now.AddDays(30)), (found.Used!.Value, found.Withdrawn!.Value, found.Ends));
        Assert.Equal(["clocks:read", "measures:read"], found.Scopes);
        tokens.WithdrawAll("ruth.amadi", Given.Now.AddHours(3));
        Assert.Equal([Given.Now.AddHours(1), Given.Now.AddHours(3)], tokens.Of("ruth.amadi").Select(token => token.Withdrawn!.Value));
        Assert.Null(tokens.Find("c"));
        Assert.Empty(given.Open("another").Tokens.All());
    }

    [Fact]
    public void A_delivery_is_laid_out_once_taken_by_one_and_gone_with_what_was_erased()
    {
        var (webhooks, other) = (WithAccount().Webhooks, given.Open().Webhooks);
        Assert.True(webhooks.AddHost("hooks.example.org", "ines.quay", Given.Now));
        Assert.False(webhooks.AddHost("hooks.example.org", "ines.quay", Given.Now));
        webhooks.Add(new Webhook("w-1", "ruth.amadi", "https://hooks.example.org/", ["cp.visit"], "sealed", Given.Now));
        var maya = new Subject(SubjectKind.Child, "M001");
        var delivery = new Delivery("d-1", "w-1", "c-1", "cp.visit", maya, new DateOnly(2026, 11, 21), Given.Now, 0, Given.Now);
        webhooks.Put([delivery]);
        webhooks.Put([delivery with { Day = new DateOnly(2026, 11, 22) }, delivery with { Id = "d-2", Subject = new Subject(SubjectKind.Child, "M002") }]);

        Assert.Equal([delivery, delivery with { Id = "d-2", Subject = new Subject(SubjectKind.Child, "M002") }], other.Due(Given.Now));
        Assert.True(webhooks.Take(delivery, Given.Now));
        Assert.False(other.Take(delivery, Given.Now));
        Assert.Equal(["d-2"], other.Due(Given.Now).Select(one => one.Id));
        webhooks.Failed("d-1", "It answered 500.", Given.Now.AddMinutes(1));
        Assert.Equal("It answered 500.", other.Due(Given.Now.AddMinutes(1))[0].Problem);
        webhooks.Sent("d-1", Given.Now.AddMinutes(2));
        Assert.Equal(["d-2"], other.Due(Given.Now.AddDays(1)).Select(one => one.Id));

        webhooks.Erase(maya);
        Assert.Equal(["d-2"], other.Of("w-1").Select(one => one.Id));
        webhooks.Withdraw("w-1", Given.Now.AddHours(1));
        Assert.Equal((Given.Now.AddHours(1), "Withdrawn."), (other.Of("w-1")[0].GivenUp!.Value, other.Of("w-1")[0].Problem));
        Assert.Equal(Given.Now.AddHours(1), other.All().Single().Withdrawn);
        Assert.True(webhooks.RemoveHost("hooks.example.org"));
        Assert.Empty(other.Hosts());
    }
}
