using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

/// <summary>The examples of RFC 6238, appendix B (SHA-1), by their last six digits.</summary>
public sealed class AuthenticatorCodesTests
{
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, AuthenticatorCodes.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void A_new_secret_has_160_bits_and_a_recovery_code_80()
    {
        Assert.Equal(32, AuthenticatorCodes.NewKey().Length);
        Assert.Matches("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$", AuthenticatorCodes.NewRecoveryCode());
    }
}
