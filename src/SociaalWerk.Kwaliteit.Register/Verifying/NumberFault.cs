namespace SociaalWerk.Kwaliteit.Register.Verifying;

/// <summary>Why there is no label to show for what somebody typed.</summary>
internal enum NumberFault
{
    NotANumber,
    CheckDigitWrong,
    NotKnown,
}
