namespace Plimsoll.Cli.Tests;

/// <summary>Signing, backing up, restoring and finding what was done to a journal, as the person who keeps the server does it.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void A_journal_is_signed_backed_up_and_restored_and_what_is_done_to_it_is_found()
    {
        using var terminal = new Terminal();
        var apart = Path.GetDirectoryName(terminal.File("apart/readme.txt", "kept elsewhere"))!;
        terminal.Set("PLIMSOLL_ANCHOR_KEY", Path.Combine(apart, "anchor.pem"));
        terminal.Set("PLIMSOLL_ANCHORS", Path.Combine(apart, "anchors"));
        terminal.Run("import", "cin", Terminal.Census);

        var signed = terminal.Run("journal", "anchor");
        Assert.Equal((0, ""), (signed.Code, signed.Error));
        Assert.Contains("Anchor 1 signed for entry ", signed.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was written since the last anchor; 0 copied", terminal.Run("journal", "anchor").Out, StringComparison.Ordinal);

        var backup = terminal.Run("journal", "backup", Path.Combine(apart, "backup"));
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.Contains("Everything up to entry ", backup.Out, StringComparison.Ordinal);
        Assert.Equal(2, terminal.Run("journal", "backup", Path.Combine(apart, "backup")).Code);
        Assert.Contains("data is not empty", terminal.Run("journal", "restore", Path.Combine(apart, "backup")).Error, StringComparison.Ordinal);

        // After the backup: the restore below erases it again.
        var erased = terminal.Run("journal", "erase", "child:M001000000", "--power", "court order", "--reason", "Order of 12 November.", "--by", "W7", "--role", "head of service");
        Assert.Equal((0, ""), (erased.Code, erased.Error));
        Assert.Contains("There is nothing to erase", terminal.Run("journal", "erase", "child:M001000000", "--power", "court order", "--reason", "Order of 12 November.", "--by", "W7", "--role", "head of service").Error, StringComparison.Ordinal);
        Assert.Contains("lawfully.", terminal.Run("journal", "verify").Out, StringComparison.Ordinal);

        // Another journal in the place of this one, whole in itself.
        var exported = terminal.Run("records", "export").Out;
        Directory.Delete(terminal.Data, recursive: true);
        terminal.Run("records", "import", terminal.File("records.jsonl", exported));
        var found = terminal.Run("journal", "verify");
        Assert.Equal(1, found.Code);
        Assert.Contains("one of them was changed and the chain rebuilt after it", found.Out, StringComparison.Ordinal);

        Directory.Delete(terminal.Data, recursive: true);
        var restored = terminal.Run("journal", "restore", Path.Combine(apart, "backup"));
        Assert.Equal(("", 1), (restored.Error, restored.Code));
        Assert.Contains("1 later erasures carried out again", restored.Out, StringComparison.Ordinal);
        Assert.Contains("is missing, with all after it: anchor 2", restored.Out, StringComparison.Ordinal);
        Assert.Equal(exported, terminal.Run("records", "export").Out);

        // What was lost is told by the old folder for ever; a new one begins with what was restored.
        terminal.Set("PLIMSOLL_ANCHORS", Path.Combine(apart, "anchors-2"));
        Assert.Contains("Anchor 2 signed", terminal.Run("journal", "anchor").Out, StringComparison.Ordinal);

        // Whoever only checks needs the public half and the copies.
        terminal.Set("PLIMSOLL_ANCHOR_KEY", "");
        terminal.Set("PLIMSOLL_ANCHORS", "");
        var verified = terminal.Run("journal", "verify", "--anchors", Path.Combine(apart, "anchors-2"), "--key", Path.Combine(apart, "anchor.pem.pub"));
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains("It fits its signed heads", verified.Out, StringComparison.Ordinal);
        Assert.Contains("was not held against signed heads", terminal.Run("journal", "verify").Out, StringComparison.Ordinal);

        File.Delete(Path.Combine(apart, "backup", "drafts.db"));
        Directory.Delete(terminal.Data, recursive: true);
        var refused = terminal.Run("journal", "restore", Path.Combine(apart, "backup"));
        Assert.Equal((2, ""), (refused.Code, refused.Out));
        Assert.Contains("drafts.db is missing from the backup. Nothing was changed.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_and_a_place_apart_nothing_is_signed()
    {
        using var terminal = new Terminal();

        var said = terminal.Run("journal", "anchor");

        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("PLIMSOLL_ANCHOR_KEY is not set", said.Error, StringComparison.Ordinal);
    }
}
