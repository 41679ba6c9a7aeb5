namespace Plimsoll.Storage.Tests;

public sealed class AnchorsOnSqliteTests() : AnchorTests(Given.OnSqlite());

public sealed class AnchorsOnPostgresTests() : AnchorTests(Given.OnPostgres());

/// <summary>A journal of 25 entries, signed at entry 10 and at entry 20, in the hands of somebody with full access to the database.</summary>
public abstract class AnchorTests(Given given) : IDisposable
{
    private readonly Place _place = new();

    public void Dispose()
    {
        given.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_journal_as_it_was_signed_fits_its_anchors()
    {
        var stores = Signed();

        var verified = stores.Journal.Verify(check: _place.Check());

        Assert.Null(verified.Problem);
        Assert.Equal((25, 2, 20), (verified.Checked, verified.Anchored!.Number, verified.Anchored.Head.Sequence));
        Assert.Equal(Given.Now.AddHours(1), verified.Anchored.Signed);
    }

    [Fact]
    public void A_head_that_has_not_moved_is_not_signed_again()
    {
        var stores = Signed();
        using var key = _place.Key();

        Assert.Equal(3, stores.Anchors.Sign(key, Given.Now)!.Number);
        Assert.Null(stores.Anchors.Sign(key, Given.Now));
        Assert.Null(given.Open("another").Anchors.Sign(key, Given.Now));
    }

    [Fact]
    public void What_was_copied_is_not_copied_again_and_what_is_there_is_left_alone()
    {
        var stores = Signed();
        File.WriteAllText(Copy(2), "mine");

        Assert.Equal(0, _place.Anchors.Keep(stores.Anchors.All()));
        Assert.Equal("mine", File.ReadAllText(Copy(2)));
        File.Delete(Copy(1));
        Assert.Equal(1, _place.Anchors.Keep(stores.Anchors.All()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_that_was_wholly_rebuilt_is_found(bool alsoWhatIsRemembered)
    {
        var stores = Signed();
        Rebuild(stores, from: 1, alsoWhatIsRemembered);

        Assert.Null(stores.Journal.Verify().Problem);
        var problem = Finds(stores, JournalFault.ChainRebuilt, 1);
        Assert.Contains("Entries 1 to 10 are not those that stood when anchor 1 was signed at 2026-11-20 09:30 UTC", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_was_rebuilt_from_the_middle_is_found_between_two_anchors()
    {
        var stores = Signed();
        Rebuild(stores, from: 15, alsoWhatIsRemembered: true);

        Assert.Null(stores.Journal.Verify().Problem);
        Finds(stores, JournalFault.ChainRebuilt, 11);
    }

    [Fact]
    public void What_was_rebuilt_after_the_last_anchor_is_not_found()
    {
        var stores = Signed();
        Rebuild(stores, from: 21, alsoWhatIsRemembered: false);

        Assert.Null(stores.Journal.Verify(check: _place.Check()).Problem);
    }

    [Fact]
    public void A_cut_tail_is_found_where_the_head_was_put_right()
    {
        var stores = Signed();
        given.Tamper("delete from entry_content where sequence > 17; delete from entry where sequence > 17; update head set sequence = 17, hash = (select hash from entry where sequence = 17)");

        Assert.Null(stores.Journal.Verify().Problem);
        var problem = Finds(stores, JournalFault.TailCut, 18);
        Assert.Contains("anchor 2, signed at 2026-11-20 10:30 UTC, vouches for entry 20", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_that_is_gone_is_found()
    {
        var stores = Signed();
        given.Tamper("delete from anchor; delete from entry_content; delete from entry; delete from head");

        Assert.Null(stores.Journal.Verify().Problem);
        Finds(stores, JournalFault.TailCut, 1);
    }

    [Fact]
    public void A_change_is_named_at_its_entry_before_anything_about_anchors()
    {
        var stores = Signed();
        given.Tamper("update entry_content set fields = '{}' where sequence = 7");
        File.Delete(Copy(1));

        Finds(stores, JournalFault.FieldsChanged, 7);
    }

    [Theory]
    [InlineData("entry: 20", "entry: 19")]
    [InlineData("authority: authority", "authority: another")]
    [InlineData("number: 2", "number: 3")]
    [InlineData("signed: 2026-11-20T10", "signed: 2026-11-20T11")]
    [InlineData("signature: ", "signature: AAAA")]
    [InlineData("plimsoll anchor 1", "plimsoll anchor 2")]
    [InlineData("key: ", "key: 00")]
    [InlineData("\nsignature", "\nnote: all is well\nsignature")]
    public void A_copy_that_was_changed_is_named(string what, string into)
    {
        var stores = Signed();
        File.WriteAllText(Copy(2), File.ReadAllText(Copy(2)).Replace(what, into, StringComparison.Ordinal));

        Assert.Contains(Copy(2), Finds(stores, JournalFault.AnchorForged, 0).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_of_a_rebuilt_chain_that_were_signed_with_another_key_prove_nothing()
    {
        var stores = Signed();
        Rebuild(stores, from: 1, alsoWhatIsRemembered: true);
        Directory.Delete(_place.Anchors.Path, recursive: true);
        using (var forger = AnchorKey.OpenOrMake(_place["forged.pem"]))
        {
            Assert.NotNull(stores.Anchors.Sign(forger, Given.Now));
        }

        _place.Anchors.Keep(stores.Anchors.All());

        Assert.Contains(Copy(1), Finds(stores, JournalFault.AnchorForged, 0).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_under_the_name_of_another_is_named()
    {
        var stores = Signed();
        File.Copy(Copy(1), Copy(2), overwrite: true);

        Finds(stores, JournalFault.AnchorForged, 0);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    public void A_copy_that_is_missing_is_named(int number, long entry)
    {
        var stores = Signed();
        File.Delete(Copy(number));

        var problem = Finds(stores, JournalFault.AnchorMissing, entry);
        Assert.Contains($"no anchor {number}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_anchor_does_not_cover_up_that_the_last_no_longer_fits()
    {
        var stores = Signed();
        Rebuild(stores, from: 1, alsoWhatIsRemembered: false);
        using var key = _place.Key();

        Assert.Contains("anchor 2 vouches for", Assert.Throws<StorageException>(() => stores.Anchors.Sign(key, Given.Now)).Message, StringComparison.Ordinal);
        Assert.Equal(2, stores.Anchors.All().Count);
    }

    [Fact]
    public void Several_authorities_share_a_folder_and_a_key()
    {
        var stores = Signed();
        var other = given.Open("authority@b");
        other.Journal.Append([Given.Visit(1)], Given.Now);
        using var key = _place.Key();
        other.Anchors.Sign(key, Given.Now);
        _place.Anchors.Keep(other.Anchors.All());

        Assert.Null(stores.Journal.Verify(check: _place.Check()).Problem);
        Assert.Equal(1, other.Journal.Verify(check: _place.Check()).Anchored!.Number);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var stores = Signed();
        var check = _place.Check() with { Folder = new AnchorFolder(_place["elsewhere"]) };

        Assert.Contains("elsewhere cannot be read", Assert.Throws<StorageException>(() => stores.Journal.Verify(check: check)).Message, StringComparison.Ordinal);
    }

    private string Copy(int number) => Path.Combine(_place.Anchors.Path, $"authority@000000{number}.anchor");

    private Stores Signed()
    {
        var stores = given.Open();
        using var key = _place.Key();
        for (var (number, hours) = (1, 0); number < 30; number += 10, hours++)
        {
            stores.Journal.Append([.. Enumerable.Range(number, hours == 2 ? 5 : 10).Select(visit => Given.Visit(visit))], Given.Now.AddHours(hours));
            if (hours < 2)
            {
                Assert.NotNull(stores.Anchors.Sign(key, Given.Now.AddHours(hours)));
            }
        }

        Assert.Equal(2, _place.Anchors.Keep(stores.Anchors.All()));
        return stores;
    }

    /// <summary>Takes entries out and writes others, by the program itself: the chain is whole and another.</summary>
    private void Rebuild(Stores stores, int from, bool alsoWhatIsRemembered)
    {
        given.Tamper(
            $"""
            delete from entry_content where sequence >= {from};
            delete from entry where sequence >= {from};
            {(from == 1 ? "delete from head" : $"update head set sequence = {from - 1}, hash = (select hash from entry where sequence = {from - 1})")};
            {(alsoWhatIsRemembered ? "delete from anchor" : "select 1")};
            """);
        stores.Journal.Append([.. Enumerable.Range(from, 26 - from).Select(visit => Given.Visit(visit, seen: "no"))], Given.Now);
    }

    private JournalProblem Finds(Stores stores, JournalFault fault, long sequence)
    {
        var problem = stores.Journal.Verify(check: _place.Check()).Problem;

        Assert.NotNull(problem);
        Assert.Equal((fault, sequence), (problem.Fault, problem.Sequence));
        return problem;
    }
}
