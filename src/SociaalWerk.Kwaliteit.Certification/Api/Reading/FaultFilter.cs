using Microsoft.AspNetCore.Http;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Answers a request that could not be read, so that no endpoint has to.</summary>
internal static class FaultFilter
{
    public static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var fault = context.Arguments.OfType<IReadable>().Select(argument => argument.Fault).FirstOrDefault(fault => fault is not null);
        return fault is null ? await next(context) : fault.Answer(context.HttpContext);
    }
}

/// <summary>Something read from a request, or what is wrong with it.</summary>
internal interface IReadable
{
    Fault? Fault { get; }
}

/// <summary>A request whose values have limits of their own.</summary>
internal interface ILimited
{
    IEnumerable<Fault> Faults();
}
