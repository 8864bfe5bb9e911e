/**
 * To be imported before anything that makes a schema: the content security policy forbids code from text, and zod would report
 * a violation on trying whether it may compile its schemas.
 */
import { z } from 'zod';

z.config({ jitless: true });
