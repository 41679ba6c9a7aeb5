namespace Plimsoll.Storage;

/// <summary>Why a query of a return is right as it stands.</summary>
/// <param name="Place">A digest of the rule, the child and the values that raised it.</param>
/// <param name="Child">The child's id in the return; null for the return as a whole.</param>
/// <param name="Words">What was written; empty where it was taken back.</param>
/// <param name="Author">The account that wrote it.</param>
public sealed record QueryReason(string Place, string Rule, string? Child, string Words, string Author, DateTimeOffset Written);
