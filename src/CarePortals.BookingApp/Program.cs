using CarePortals.BookingApp.Startup;

return await BookingCommand.RunAsync(args);
