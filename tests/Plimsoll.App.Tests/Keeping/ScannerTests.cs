using Plimsoll.App.Keeping;

namespace Plimsoll.App.Tests.Keeping;

/// <summary>A small script stands for the scanner that the authority keeps.</summary>
public sealed class ScannerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-scanner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""grep -q Test-Signature "$1" && { echo "$1: Test-Signature FOUND"; exit 1; }; echo "$1: OK" """, "a Test-Signature", "the scanner found something: it: Test-Signature FOUND")]
    [InlineData("""grep -q Test-Signature "$1" && exit 1; echo "$1: OK" """, "a letter", null)]
    [InlineData("echo 'database is old' >&2; exit 2", "a letter", "exit code 2: database is old")]
    [InlineData("kill -9 $$", "a letter", "could not look at it")]
    [InlineData("exec sleep 60", "a letter", "did not answer within 1 seconds")]
    public async Task Its_exit_code_and_its_words_decide(string script, string content, string? expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scanner of this test is a shell script.");
        var file = Path.Combine(_folder, "coming");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        var problem = await new Scanner(Script(script), TimeSpan.FromSeconds(script.Contains("sleep", StringComparison.Ordinal) ? 1 : 30)).Problem(file);

        if (expected is null)
        {
            Assert.Null(problem);
            return;
        }

        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_cannot_be_started_nothing_is_kept()
    {
        using var made = new Made(settings: new Settings("") { Scanner = Path.Combine(_folder, "none") });
        using var content = new MemoryStream("Dear Maya"u8.ToArray());

        var result = await KeepDocument.From(made.Authority, content, "letter.txt", TestContext.Current.CancellationToken);

        Assert.Contains("letter.txt is not kept: the scanner cannot be started", result.Refusal, StringComparison.Ordinal);
        Assert.Empty(made.Authority.Documents.All());
    }

    private string Script(string text)
    {
        var file = Path.Combine(_folder, "scanner");
        File.WriteAllText(file, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
