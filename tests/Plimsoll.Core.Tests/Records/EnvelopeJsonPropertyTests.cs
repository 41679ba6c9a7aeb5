using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Records;

public sealed class EnvelopeJsonPropertyTests
{
    [Fact]
    public void Every_record_that_keeps_the_rules_is_read_back_as_it_was_written() => AnyRecord.Always(record =>
    {
        var line = EnvelopeJson.Write(record);
        return EnvelopeJson.TryRead(line, out var read, out _)
            && read with { Fields = record.Fields } == record
            && read.Fields.Count == record.Fields.Count
            && record.Fields.All(field => read[field.Key] == field.Value)
            && EnvelopeJson.Write(read) == line
            && !line.Contains('\n', StringComparison.Ordinal);
    });

    [Fact]
    public void The_rules_hold_of_every_record_made_by_them() => AnyRecord.Always(record => EnvelopeRules.Problem(record) is null);

    [Fact]
    public void A_line_cut_anywhere_is_a_problem_and_never_an_exception() => AnyRecord.Always(
        record =>
        {
            var line = Encoding.UTF8.GetBytes(EnvelopeJson.Write(record));
            return Enumerable.Range(0, line.Length).All(length => IsRefused(line.AsMemory(0, length)));
        },
        count: 10);

    [Fact]
    public void A_line_with_one_byte_changed_is_read_or_refused_and_never_an_exception()
    {
        var random = new Random(7);
        AnyRecord.Always(record =>
        {
            var line = Encoding.UTF8.GetBytes(EnvelopeJson.Write(record));
            for (var i = 0; i < 20; i++)
            {
                var changed = line.ToArray();
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
                if (EnvelopeJson.TryRead(changed, out var read, out var problem) != (read is not null) || (read is null) == (problem is null))
                {
                    return false;
                }
            }

            return true;
        });
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31")]
    public void A_moment_at_the_ends_of_time_is_no_exception(string moment) =>
        EnvelopeJson.TryRead($$"""{"id":"1","subject":{"kind":"child","id":"1"},"type":"t","happened":"{{moment}}"}""", out _, out _);

    private static bool IsRefused(ReadOnlyMemory<byte> line) =>
        !EnvelopeJson.TryRead(line, out var read, out var problem) && read is null && problem is not null;
}
