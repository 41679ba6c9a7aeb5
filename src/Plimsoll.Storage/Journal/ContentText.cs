using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>What people wrote in a record: the fields as JSON, and the reason of a correction.</summary>
internal sealed record ContentText(string Fields, string? Reason)
{
    public bool IsTooLong => Encoding.UTF8.GetByteCount(Fields) + Encoding.UTF8.GetByteCount(Reason ?? "") > FieldsJson.LongestBytes;
}
