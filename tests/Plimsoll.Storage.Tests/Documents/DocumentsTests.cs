using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class DocumentsTests : IDisposable
{
    private const string Heading = "application/vnd.openxmlformats-officedocument.";

    private readonly Place _place = new();

    private Plimsoll.Storage.Documents Documents => new(_place["documents"]);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_document_is_known_by_its_content_and_kept_once_whatever_it_is_called()
    {
        var first = (await Keep("Dear Maya, ..."u8, @"C:\My Documents\Letter to Maya.txt")).Document!;
        var second = (await Keep("Dear Maya, ..."u8, "../../etc/copy\nof it.txt")).Document!;

        Assert.Equal(("Letter to Maya.txt", "text/plain", 14), (first.Name, first.Kind, first.Size));
        Assert.Equal("copy of it.txt", second.Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("Dear Maya, ..."u8)), first.Hash);
        Assert.Equal([first.Hash], Documents.All());
        using var reader = new StreamReader(Documents.Open(first.Hash)!);
        Assert.Equal("Dear Maya, ...", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(first, DocumentReference.Parse(first.ToString()));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Documents.PlaceOf(first.Hash)));
        }
    }

    [Theory]
    [InlineData("255044462D312E370A", "application/pdf")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("89504E470D0A1A0A0000", "image/png")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("0000001866747970686569630000", "image/heic")]
    [InlineData("00000018667479704D3441200000", "audio/mp4")]
    [InlineData("524946460000000057415645", "audio/wav")]
    [InlineData("49443304000000000000", "audio/mpeg")]
    [InlineData("FFFB9064000000", "audio/mpeg")]
    [InlineData("C2A3332C2031373020E28094206D6F7265", "text/plain")]
    public async Task The_kind_is_told_by_the_content(string bytes, string kind) =>
        Assert.Equal(kind, (await Keep(Convert.FromHexString(bytes), "program.exe")).Document!.Kind);

    [Theory]
    [InlineData("word/document.xml", Heading + "wordprocessingml.document")]
    [InlineData("xl/workbook.xml", Heading + "spreadsheetml.sheet")]
    [InlineData("ppt/presentation.xml", Heading + "presentationml.presentation")]
    public async Task An_office_document_is_told_by_its_parts(string part, string kind) =>
        Assert.Equal(kind, (await Keep(Archive("[Content_Types].xml", part), "x.zip")).Document!.Kind);

    [Theory]
    [InlineData("4D5A90000300000004000000FFFF0000")]
    [InlineData("7F454C4602010100")]
    [InlineData("D0CF11E0A1B11AE1")]
    [InlineData("504B0304140000000800")]
    [InlineData("000000186674797069736F6D0000")]
    [InlineData("FFFE00C0FF")]
    [InlineData("48656C6C6F00776F726C64")]
    [InlineData("A3332C31373020")]
    public async Task What_is_none_of_the_kinds_is_refused_whatever_it_is_called(string bytes) => await Refused(Convert.FromHexString(bytes), "plan.pdf");

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("\n  <?xml version=\"1.0\"?><svg onload=\"x()\"/>")]
    public async Task A_web_page_is_no_plain_text(string text) => await Refused(Encoding.UTF8.GetBytes(text), "notes.txt");

    [Fact]
    public async Task An_archive_and_an_office_document_with_a_program_in_it_are_refused()
    {
        await Refused(Archive("readme.txt"), "plan.docx");
        await Refused(Archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "plan.docx");
    }

    [Fact]
    public async Task An_empty_document_and_one_that_is_too_large_are_refused()
    {
        Assert.Contains("plan.pdf is empty", (await Keep([], "plan.pdf")).Refusal, StringComparison.Ordinal);
        using var endless = new Letters(long.MaxValue);

        var large = await Documents.Keep(endless, "plan.txt", null, TestContext.Current.CancellationToken);

        Assert.Contains("plan.txt is larger than 50 MB", large.Refusal, StringComparison.Ordinal);
        IsEmpty();
    }

    [Fact]
    public async Task What_the_scanner_finds_is_refused_and_gone()
    {
        using var content = new MemoryStream("X5O!"u8.ToArray());

        var result = await Documents.Keep(content, "plan.txt", file => Task.FromResult(File.ReadAllText(file) == "X5O!" ? "the scanner found Test-Signature." : null), TestContext.Current.CancellationToken);

        Assert.Equal("plan.txt is not kept: the scanner found Test-Signature.", result.Refusal);
        IsEmpty();
    }

    [Fact]
    public async Task A_document_that_was_changed_is_never_given()
    {
        var document = (await Keep("Dear Maya"u8, "letter.txt")).Document!;
        File.WriteAllText(Documents.PlaceOf(document.Hash), "Dear Mary");

        Assert.Contains("is not what was kept", Assert.Throws<StorageException>(() => Documents.Open(document.Hash)).Message, StringComparison.Ordinal);
        Assert.Contains(document.Hash, Documents.Problem(document.Hash), StringComparison.Ordinal);

        // Given again, it is mended.
        await Keep("Dear Maya"u8, "letter.txt");
        Assert.Null(Documents.Problem(document.Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../key")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public void What_is_not_the_hash_of_a_document_opens_nothing(string hash) => Assert.Null(Documents.Open(hash));

    [Fact]
    public async Task A_deleted_document_is_gone_and_deleting_it_again_is_no_fault()
    {
        var document = (await Keep("Dear Maya"u8, "letter.txt")).Document!;

        Documents.Delete(document.Hash);
        Documents.Delete(document.Hash);

        Assert.Empty(Documents.All());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        using var broken = new Letters(100_000, then: () => throw new IOException("The connection was closed."));

        var error = await Assert.ThrowsAsync<StorageException>(() => Documents.Keep(broken, "plan.txt", null, TestContext.Current.CancellationToken));

        Assert.Contains("Nothing of it was kept", error.Message, StringComparison.Ordinal);
        IsEmpty();
    }

    [Fact]
    public void An_upload_whose_process_is_killed_leaves_no_half_document_and_its_rest_is_swept()
    {
        using (var child = Child.Start("upload", _place["documents"], "50000"))
        {
            child.ReadNumbers(1);
            SpinWait.SpinUntil(() => Directory.Exists(_place["documents/incoming"]) && Directory.GetFiles(_place["documents/incoming"]).Any(file => new FileInfo(file).Length > 0), TimeSpan.FromSeconds(60));
            child.Kill(0);
        }

        Assert.Empty(Documents.All());
        var rest = Assert.Single(Directory.GetFiles(_place["documents/incoming"]));
        Documents.Sweep(new DateTimeOffset(File.GetLastWriteTimeUtc(rest), TimeSpan.Zero).AddHours(23));
        Assert.True(File.Exists(rest));
        Documents.Sweep(new DateTimeOffset(File.GetLastWriteTimeUtc(rest), TimeSpan.Zero).AddHours(25));
        IsEmpty();
    }

    [Fact]
    public void A_disk_that_is_full_is_told_and_leaves_no_half_document()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such limit.");
        using var child = Child.StartWithSmallDisk(kilobytes: 100, "upload", _place["documents"], "0");

        var told = child.Told();

        Assert.Contains("plan.txt cannot be kept", told, StringComparison.Ordinal);
        Assert.Contains("Nothing of it was kept", told, StringComparison.Ordinal);
        IsEmpty();
    }

    private void IsEmpty()
    {
        Assert.Empty(Documents.All());
        Assert.Empty(Directory.GetFiles(_place["documents"], "*", SearchOption.AllDirectories));
    }

    private async Task Refused(byte[] content, string name)
    {
        var result = await Keep(content, name);

        Assert.Null(result.Document);
        Assert.Contains($"{name} is not a document of a kind that is kept here", result.Refusal, StringComparison.Ordinal);
        IsEmpty();
    }

    private async Task<DocumentResult> Keep(byte[] content, string name)
    {
        using var stream = new MemoryStream(content);
        return await Documents.Keep(stream, name, null, TestContext.Current.CancellationToken);
    }

    private Task<DocumentResult> Keep(ReadOnlySpan<byte> content, string name) => Keep(content.ToArray(), name);

    private static byte[] Archive(params string[] names)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
