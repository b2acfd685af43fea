namespace SociaalWerk.Kwaliteit.Host;

/// <summary>The walk cannot go on; the message says which act met what.</summary>
internal sealed class DemoFailure(string message) : Exception(message);
