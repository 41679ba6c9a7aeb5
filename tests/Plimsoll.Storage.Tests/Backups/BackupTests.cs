using Plimsoll.Core.Calendar;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class BackupOnSqliteTests() : BackupTests(Given.OnSqlite());

public sealed class BackupOnPostgresTests() : BackupTests(Given.OnPostgres())
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_backup_of_either_database_is_restored_into_PostgreSQL(bool fromPostgres)
    {
        using var sqlite = Storage.Tests.Given.OnSqlite();
        var stores = await Filled(fromPostgres ? Given : sqlite);
        stores.BackUp(Place["backup"], Storage.Tests.Given.Now);
        var server = ((GivenPostgres)Given).Server;
        var database = $"Restored{fromPostgres}";
        server.Make(database);

        Assert.Null(Restoring.Restore(Place["backup"], Place["data"], server.Address(database), null, Storage.Tests.Given.Now).Refusal);

        using (var restored = Stores.Open(Place["data"], server.Address(database)))
        {
            IsTheSame(stores, restored);
        }

        Directory.Delete(Place["data"], recursive: true);
        Assert.Contains(
            "is not empty",
            Assert.Throws<StorageException>(() => Restoring.Restore(Place["backup"], Place["data"], server.Address(database), null, Storage.Tests.Given.Now)).Message,
            StringComparison.Ordinal);
    }
}

public abstract class BackupTests(Given given) : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");

    private readonly Place _place = new();

    protected Given Given => given;

    private protected Place Place => _place;

    public void Dispose()
    {
        given.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_backed_up_is_restored_the_same()
    {
        var stores = await Filled(given);

        var result = stores.BackUp(_place["backup"], Given.Now);

        Assert.Equal((20, 1), (result.Entries, result.Documents));
        Assert.Empty(result.Problems);
        var restored = Restore();
        Assert.Equal((null, Given.Now, 20), (restored.Refusal, restored.Made, restored.Entries));
        using var again = Stores.Open(_place["data"]);
        IsTheSame(stores, again);
        Assert.Equal(21, again.Journal.Append([Given.Visit(21)], Given.Now).Appended.Single().Sequence);
    }

    [Fact]
    public void A_backup_made_while_another_process_appends_holds_everything_acknowledged_up_to_its_head()
    {
        var stores = given.Open();
        BackupResult result;
        long before;
        using (var child = Child.Start("batches", given.Address, "1000000", "20"))
        {
            before = child.ReadNumbers(10);
            result = stores.BackUp(_place["backup"], Given.Now);
            Assert.True(child.ReadNumbers(40) > result.Entries || result.Entries > before, "The other process went on writing.");
            child.Kill(0);
        }

        Assert.Empty(result.Problems);
        Assert.True(result.Entries >= before, $"{before} acknowledged before the backup, {result.Entries} in it.");
        Assert.Null(Restore().Refusal);
        using var restored = Stores.Open(_place["data"]);
        Assert.Null(restored.Journal.Verify().Problem);
        Assert.Equal(
            stores.Journal.Replay().Take((int)result.Entries).Select(EnvelopeJson.Write),
            restored.Journal.Replay().Select(EnvelopeJson.Write));
        Assert.Equal(0, result.Entries % 20);
    }

    [Theory]
    [InlineData("journal.db")]
    [InlineData("access.db")]
    [InlineData("drafts.db")]
    [InlineData("documents")]
    [InlineData("backup.txt")]
    public async Task A_file_that_is_missing_cut_short_or_changed_is_named_and_nothing_is_restored(string name)
    {
        (await Filled(given)).BackUp(_place["backup"], Given.Now);
        var file = name == "documents" ? Directory.GetFiles(_place["backup/documents"], "*", SearchOption.AllDirectories).Single() : _place[$"backup/{name}"];
        var sound = File.ReadAllBytes(file);

        foreach (var damaged in new[] { null, sound[..^1], [.. sound[..(sound.Length / 2)], (byte)(sound[sound.Length / 2] ^ 1), .. sound[((sound.Length / 2) + 1)..]] })
        {
            File.Delete(file);
            if (damaged is not null)
            {
                File.WriteAllBytes(file, damaged);
            }

            var refusal = Restore().Refusal;
            Assert.Contains(Path.GetFileName(file), refusal, StringComparison.Ordinal);
            Assert.Contains("Nothing was changed.", refusal, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_place["data"]));
        }

        File.WriteAllBytes(file, sound);
        Assert.Null(Restore().Refusal);
    }

    [Fact]
    public async Task A_backup_that_was_changed_together_with_its_list_is_found_by_walking_its_journal()
    {
        (await Filled(given)).BackUp(_place["backup"], Given.Now);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_place["backup/journal.db"]};Pooling=false"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "update entry_content set fields = '{}' where sequence = 7; pragma wal_checkpoint(truncate)";
            change.ExecuteNonQuery();
        }

        Assert.True(Manifest.TryRead(File.ReadAllText(_place["backup/backup.txt"]), out var manifest));
        File.WriteAllText(_place["backup/backup.txt"], (manifest with { Files = [.. manifest.Files.Select(file => BackedUpFile.Of(_place["backup"], file.Path))] }).Write());

        var refusal = Restore().Refusal;

        Assert.Contains("The fields of entry 7 were changed", refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_place["data"]));
    }

    [Theory]
    [InlineData("../journal.db")]
    [InlineData("documents/../../x")]
    [InlineData("/etc/passwd")]
    public async Task A_list_that_names_what_is_no_part_of_a_backup_is_refused(string path)
    {
        (await Filled(given)).BackUp(_place["backup"], Given.Now);
        Assert.True(Manifest.TryRead(File.ReadAllText(_place["backup/backup.txt"]), out var manifest));
        File.WriteAllText(_place["backup/backup.txt"], (manifest with { Files = [.. manifest.Files, manifest.Files[0] with { Path = path }] }).Write());

        Assert.Contains($"names {path}, which is no part of a backup", Restore().Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_is_not_whole_is_backed_up_as_it_is_and_said_to_be_so()
    {
        var stores = await Filled(given);
        given.Tamper("update entry_content set fields = '{}' where sequence = 7");

        var problem = Assert.Single(stores.BackUp(_place["backup"], Given.Now).Problems);

        Assert.Contains("The fields of entry 7 were changed", problem, StringComparison.Ordinal);
        Assert.Contains("was not whole when it was backed up", Restore().Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_into_a_folder_that_is_not_empty()
    {
        var stores = await Filled(given);
        Directory.CreateDirectory(_place["backup"]);
        File.WriteAllText(_place["backup/mine.txt"], "mine");
        Assert.Contains("backup is not empty", Assert.Throws<StorageException>(() => stores.BackUp(_place["backup"], Given.Now)).Message, StringComparison.Ordinal);

        stores.BackUp(_place["second"], Given.Now);
        Directory.CreateDirectory(_place["data"]);
        File.WriteAllText(_place["data/mine.txt"], "mine");
        Assert.Contains("data is not empty", Restore("second").Refusal, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_place["data/mine.txt"]));
    }

    [Fact]
    public void The_program_does_not_start_on_half_of_a_restore()
    {
        Directory.CreateDirectory(_place["data/.restoring"]);

        Assert.Contains("was not finished", Assert.Throws<StorageException>(() => Stores.Open(_place["data"])).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_place["data/journal.db"]));
    }

    [Fact]
    public async Task What_was_erased_after_the_backup_does_not_come_back()
    {
        var stores = await Filled(given);
        stores.BackUp(_place["backup"], Given.Now);
        var decision = EraseMaya(stores);
        using var key = _place.Key();
        _place.Anchors.Keep([ErasureNote.Sign(key, "authority", decision)]);
        stores.Anchors.Sign(key, Given.Now);

        var result = Restore(check: _place.Check());

        Assert.Equal((null, 1), (result.Refusal, result.Erasures));
        Assert.Empty(result.Warnings!);
        using var restored = Stores.Open(_place["data"]);
        Assert.Empty(restored.Journal.Find("v-7")!.Fields);
        Assert.NotEmpty(restored.Journal.Find("v-6")!.Fields);
        Assert.Equal(decision.Fields, restored.Journal.Find(decision.Id)!.Fields);
        Assert.Equal([new LawfulErasure(21, 8)], restored.Journal.Verify().Erasures);
        Assert.Empty(restored.Documents.All());
        Assert.Empty(restored.Drafts.Of("ann", _ => true));
    }

    [Fact]
    public async Task Without_the_list_of_erasures_a_restore_says_what_it_cannot_know()
    {
        var stores = await Filled(given);
        stores.BackUp(_place["backup"], Given.Now);
        EraseMaya(stores);

        Assert.Contains("what was erased after the backup was made stands here again", Restore().Warnings!.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_that_was_forged_is_not_carried_out_and_is_named()
    {
        var stores = await Filled(given);
        stores.BackUp(_place["backup"], Given.Now);
        using (var forger = AnchorKey.OpenOrMake(_place["forged.pem"]))
        {
            _place.Anchors.Keep([ErasureNote.Sign(forger, "authority", EraseMaya(stores))]);
        }

        var result = Restore(check: _place.Check());

        Assert.Equal(0, result.Erasures);
        Assert.Contains("e-1.erasure is not as it was signed", result.Warnings!.Single(), StringComparison.Ordinal);
        using var restored = Stores.Open(_place["data"]);
        Assert.NotEmpty(restored.Journal.Find("v-7")!.Fields);
    }

    [Fact]
    public async Task Entries_that_were_signed_and_are_not_in_the_backup_are_told()
    {
        var stores = await Filled(given);
        stores.BackUp(_place["backup"], Given.Now);
        using var key = _place.Key();
        stores.Journal.Append([Given.Visit(21), Given.Visit(22)], Given.Now);
        stores.Anchors.Sign(key, Given.Now);
        _place.Anchors.Keep(stores.Anchors.All());

        Assert.Contains("Entry 21 is missing, with all after it: anchor 1", Restore(check: _place.Check()).Warnings!.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchors_signed_after_the_backup_that_still_fit_are_remembered_again()
    {
        var stores = await Filled(given);
        using var key = _place.Key();
        stores.BackUp(_place["backup"], Given.Now);
        stores.Anchors.Sign(key, Given.Now);
        _place.Anchors.Keep(stores.Anchors.All());

        Assert.Empty(Restore(check: _place.Check()).Warnings!);

        using var restored = Stores.Open(_place["data"]);
        restored.Journal.Append([Given.Visit(21)], Given.Now);
        Assert.Equal(2, restored.Anchors.Sign(key, Given.Now)!.Number);
        _place.Anchors.Keep(restored.Anchors.All());
        Assert.Null(restored.Journal.Verify(check: _place.Check()).Problem);
    }

    [Fact]
    public async Task A_document_of_a_record_that_is_missing_changed_or_an_orphan_is_told()
    {
        var stores = await Filled(given);
        var hash = stores.Documents.All().Single();
        Assert.Empty(stores.VerifyDocuments());

        File.WriteAllText(stores.Documents.PlaceOf(hash), "another letter");
        Assert.Contains("Entry 19 refers to it", stores.VerifyDocuments().Single(), StringComparison.Ordinal);
        File.Delete(stores.Documents.PlaceOf(hash));
        Assert.Contains($"The document {hash}, which entry 19 refers to, is missing", stores.VerifyDocuments().Single(), StringComparison.Ordinal);

        using var nobodys = new MemoryStream("Nobody's letter"u8.ToArray());
        var orphan = (await stores.Documents.Keep(nobodys, "x.txt", null, TestContext.Current.CancellationToken)).Document!.Hash;
        Assert.Empty(stores.Orphans(stores.Documents.KeptAt(orphan).AddDays(1)));
        Assert.Equal([orphan], stores.Orphans(stores.Documents.KeptAt(orphan).AddDays(29)));
    }

    private protected async Task<Stores> Filled(Given of)
    {
        var stores = Given.OpenAt(of.Address, "authority", TimeSpan.FromSeconds(30), _place[of == given ? "stores" : "others"]);
        of.Closes(stores);
        using var letter = new MemoryStream("Dear Maya"u8.ToArray());
        var document = (await stores.Documents.Keep(letter, "Letter.txt", null, TestContext.Current.CancellationToken)).Document!;
        var visits = Enumerable.Range(1, 20).Select(number => Given.Visit(number))
            .Select(visit => visit.Id == "v-19" ? visit with { Fields = new Dictionary<string, FieldValue> { ["letter"] = FieldValue.Of(document.ToString()) } } : visit);
        Assert.Null(stores.Journal.Append([.. visits], Given.Now).Refusal);
        stores.AccessLog.Record("ann", "child's page", Maya, "because", Given.Now);
        stores.AccessLog.Record("bob", "child's page", Maya, null, Given.Now);
        stores.Drafts.Keep(new Draft("d-1", "ann", Maya, "visit", """{"words":"I went"}"""), Given.Now);
        Assert.True(stores.Accounts.Add(AccountsTests.Ruth()));
        stores.Passkeys.Save(AccountsTests.Passkey("k-1"));
        return stores;
    }

    private protected static void IsTheSame(Stores stores, Stores restored)
    {
        Assert.Null(restored.Journal.Verify().Problem);
        Assert.Equal(stores.Journal.Head().ToString(), restored.Journal.Head().ToString());
        Assert.Equal(stores.Journal.Replay(), restored.Journal.Replay(), (one, other) => one.Appended == other.Appended && EnvelopeJson.Write(one) == EnvelopeJson.Write(other));
        Assert.Equal(stores.AccessLog.Looks(Maya), restored.AccessLog.Looks(Maya));
        Assert.Equal(2, restored.AccessLog.Looks(Maya).Count());
        Assert.Equal(stores.Drafts.Of("ann", _ => true), restored.Drafts.Of("ann", _ => true));
        AccountsTests.IsTheSame(AccountsTests.Ruth(), restored.Accounts.Find("ruth.amadi")!);
        Assert.Equal([AccountsTests.Passkey("k-1")], restored.Passkeys.Of("ruth.amadi"));
        Assert.Equal(stores.Documents.All(), restored.Documents.All());
        Assert.Empty(restored.VerifyDocuments());
    }

    private static CaseRecord EraseMaya(Stores stores)
    {
        var records = stores.Journal.Of(Maya).Select(record => record.Id).Append("v-18").ToList();
        var decision = new CaseRecord
        {
            Id = "e-1",
            Subject = Maya,
            Type = ErasureDecision.Type,
            Happened = Moment.On(new DateOnly(2026, 11, 20)),
            Fields = new ErasureDecision("court order", "Order of 12 November.", records, Whole: true, stores.Documents.All()).ToFields(),
        };
        Assert.Null(stores.Journal.Erase(decision, new Judged(20, [Maya]), Given.Now).Refusal);
        Assert.Equal(2, stores.FinishErasures(Given.Now));
        Assert.Equal(0, stores.FinishErasures(Given.Now));
        Assert.Empty(stores.Documents.All());
        return decision;
    }

    private RestoreResult Restore(string backup = "backup", AnchorCheck? check = null) => Restoring.Restore(_place[backup], _place["data"], null, check, Given.Now);
}
