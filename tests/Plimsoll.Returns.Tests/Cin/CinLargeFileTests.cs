using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>Runs by itself, because it measures the memory of the whole process.</summary>
[CollectionDefinition(nameof(CinLargeFileTests), DisableParallelization = true)]
[Collection(nameof(CinLargeFileTests))]
public sealed class CinLargeFileTests(ITestOutputHelper output)
{
    private const int Megabytes = 60;

    /// <summary>Reads and maps a census of 60 MB: about 52,000 children, more than any one authority has. What is held is far less than the file.</summary>
    [Fact]
    public void A_census_of_60_MB_is_read_in_bounded_memory()
    {
        using var stream = new ManyChildren(Megabytes * 1_000_000L);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var reader = CinReader.Open(stream, problem => Assert.Fail(problem.ToString()));
        var (children, records, most) = (0, 0, 0L);
        foreach (var child in reader.Children())
        {
            records += CinRecords.From(child, reader.Header, problem => Assert.Fail(problem.ToString())).Count;
            if (++children % 10_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.True(reader.Complete);
        Assert.Equal(stream.Children, children);
        Assert.Equal(children * 9, records);
        Assert.True(most < 15_000_000, $"{most:N0} bytes were held.");
        output.WriteLine($"{stream.Given / 1e6:N0} MB, {children:N0} children, {records:N0} records in {watch.Elapsed.TotalSeconds:N1} s; {most / 1e6:N0} MB held at most");
    }

    /// <summary>A census of as many children as are needed for a length, each with an id of its own.</summary>
    private sealed class ManyChildren(long length) : Stream
    {
        private const string End = "</Children></Message>";

        private byte[] _piece = System.Text.Encoding.UTF8.GetBytes($"<Message>{Census.Header2026}<Children>");
        private int _at;
        private bool _ended;

        public int Children { get; private set; }

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _piece.Length)
            {
                if (_ended)
                {
                    return 0;
                }

                _ended = Given >= length;
                _piece = System.Text.Encoding.UTF8.GetBytes(_ended ? End : Child(++Children));
                _at = 0;
            }

            var taken = Math.Min(count, _piece.Length - _at);
            Array.Copy(_piece, _at, buffer, offset, taken);
            _at += taken;
            Given += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static string Child(int number) =>
            $"""
            <Child><ChildIdentifiers><LAchildID>M{number:D9}</LAchildID><UPN>A914177763170</UPN><PersonBirthDate>2022-09-08</PersonBirthDate><Sex>M</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-02-25</CINreferralDate><ReferralSource>3E</ReferralSource><PrimaryNeedCode>N4</PrimaryNeedCode><Assessments><AssessmentActualStartDate>2025-02-26</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-05-02</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments><Section47><S47ActualStartDate>2025-03-01</S47ActualStartDate><DateOfInitialCPC>2025-03-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47><ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2025-03-20</CPPstartDate><CPPendDate>2025-12-01</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-06-15</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails></Child>

            """;
    }
}
