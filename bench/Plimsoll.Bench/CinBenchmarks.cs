using System.Xml;
using BenchmarkDotNet.Attributes;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Bench;

/// <summary>A census of 8,000 children: what reading and validating it costs beside a bare pass over its names and values. Budget: four times the bare pass.</summary>
[MemoryDiagnoser]
public class CinBenchmarks
{
    private byte[] _census = [];

    [GlobalSetup]
    public void Make()
    {
        var stream = new MemoryStream();
        MadeCensus.Write(8_000, stream);
        _census = stream.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int BareXml()
    {
        using var xml = XmlReader.Create(new MemoryStream(_census));
        var length = 0;
        while (xml.Read())
        {
            length += xml.NodeType == XmlNodeType.Element ? xml.LocalName.Length : xml.NodeType == XmlNodeType.Text ? xml.Value.Length : 0;
        }

        return length;
    }

    [Benchmark]
    public int Read()
    {
        using var reader = CinReader.Open(new MemoryStream(_census), _ => { });
        return reader.Children().Count();
    }

    [Benchmark]
    public long Validate()
    {
        var found = 0L;
        CinValidation.Of(new MemoryStream(_census), _ => found++);
        return found;
    }
}
